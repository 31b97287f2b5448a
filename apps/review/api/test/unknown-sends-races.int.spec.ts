import { randomUUID } from 'node:crypto';
import { ReplyCancelled, ReplyUnknown } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { again, UnknownWorld } from './unknown-world.js';

let world: UnknownWorld;
beforeAll(async () => {
  world = await UnknownWorld.start();
});
afterAll(() => world.stop());
afterEach(() => {
  world.dispatcher.losesAnswers = false;
  world.dispatcher.silent = false;
});

describe('twice, at once, and with a crash in between', () => {
  it('a double click has one effect, with the same key and with another', async () => {
    const one = await world.unknownReply();
    const key = { 'idempotency-key': randomUUID() };
    const clicks = [
      world.resolve(one.replyId, { verdict: 'arrived' }, key),
      world.resolve(one.replyId, { verdict: 'arrived' }),
    ];
    expect((await Promise.all(clicks)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await world.resolve(one.replyId, { verdict: 'arrived' }, key)).status).toBe(200);
    expect((await world.trail(one.replyId)).filter(({ action }) => action === 'reply.resolved')).toHaveLength(
      1,
    );

    const two = await world.unknownReply();
    const body = again((await world.inList(two.replyId))!);
    const statuses = await Promise.all([world.resolve(two.replyId, body), world.resolve(two.replyId, body)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409]);
    await eventually(async () => (await two.chat.approvals()).length === 2);
  });

  it('two people: the second is told who was first and what they said', async () => {
    const { replyId } = await world.unknownReply();
    const bob = { cookie: await world.review.anotherReviewer('Bob') };
    expect((await world.resolve(replyId, { verdict: 'arrived' }, bob)).status).toBe(200);
    expect(await world.resolve(replyId, { verdict: 'dropped' })).toMatchObject({
      status: 409,
      body: { code: 'already_resolved', detail: 'Bob said that it arrived.' },
    });
    const other = await world.unknownReply();
    await world.resolve(other.replyId, again((await world.inList(other.replyId))!), bob);
    expect(await world.resolve(other.replyId, { verdict: 'dropped' })).toMatchObject({
      body: { code: 'already_resolved', detail: 'Bob is sending it again.' },
    });
  });

  it('a late report of the channel that is faster than a person wins, and they are told', async () => {
    const { replyId } = await world.unknownReply();
    world.dispatcher.resolutions.set(replyId, {
      verdict: 'arrived',
      by: 'evidence',
      at: new Date().toISOString(),
    });
    expect(await world.resolve(replyId, { verdict: 'dropped' })).toMatchObject({
      status: 409,
      body: { code: 'already_resolved', detail: 'The channel reported that it arrived.' },
    });
    expect(await world.stateOf(replyId)).toBe('sent');
    expect((await world.trail(replyId)).at(-1)).toMatchObject({
      actor: 'system',
      detail: { evidence: true },
    });
  });

  it('a crash after the dispatcher carried it out: its event does what was left, once, also when tried again', async () => {
    const { chat, replyId } = await world.unknownReply();
    world.dispatcher.losesAnswers = true;
    expect(await world.resolve(replyId, { verdict: 'dropped' })).toMatchObject({
      status: 503,
      body: { code: 'dispatcher_away' },
    });
    await chat.openItem(({ notice }) => notice?.kind === 'dropped');
    world.dispatcher.losesAnswers = false;
    expect((await world.resolve(replyId, { verdict: 'dropped' })).status).toBe(200);
    expect((await world.trail(replyId)).filter(({ action }) => action === 'reply.resolved')).toHaveLength(1);
  });

  it('the answer is enough: the list is right before the event comes, and the event then changes nothing', async () => {
    const { chat, replyId } = await world.unknownReply();
    world.dispatcher.silent = true;
    await world.resolve(replyId, { verdict: 'dropped' });
    const { generation } = await chat.openItem();
    await world.dispatcher.tell(replyId, world.dispatcher.resolutions.get(replyId)!);
    await new Promise((done) => setTimeout(done, 500));
    expect(await chat.openItem()).toMatchObject({ generation });
    expect((await world.trail(replyId)).filter(({ action }) => action === 'reply.resolved')).toHaveLength(1);
  });

  it('what is unknown is not made unknown again by an event that comes late', async () => {
    const { chat, replyId } = await world.unknownReply();
    await world.resolve(replyId, { verdict: 'arrived' });
    await world.review.bus.publish('dispatcher', ReplyUnknown, {
      workspace: 'main',
      conversationId: chat.conversationId,
      id: randomUUID(),
      data: { replyId, ordinal: 1, bubbles: world.known.get(replyId)!.bubbles, errorCode: 'timeout' },
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(await world.stateOf(replyId)).toBe('sent');
  });

  it('sent again too late: the first one arrived after all, and is the answer again', async () => {
    const { chat, replyId } = await world.unknownReply();
    const { body } = await world.resolve(replyId, again((await world.inList(replyId))!));
    await world.dispatcher.tell(replyId, {
      verdict: 'arrived',
      by: 'evidence',
      at: new Date().toISOString(),
    });
    const overtaken: ReplyCancelled = {
      replyId: body.replyId,
      ordinal: 2,
      bubbles: [],
      reason: 'taken-over',
      original: 'sent',
    };
    await chat.dispatcherSays(ReplyCancelled, body.replyId, overtaken);
    await eventually(async () => (await world.stateOf(body.replyId)) === 'cancelled');
    expect(await world.openFor(chat)).toBeUndefined();
    const [turn] = await world.review.database.query(
      'SELECT answered_by FROM turn WHERE conversation_id = $1',
      [chat.conversationId],
    );
    expect(turn.answered_by).toBe(replyId);
  });

  it('sent again too late: the first one was given up meanwhile, so the turn comes back', async () => {
    const { chat, replyId } = await world.unknownReply();
    const { body } = await world.resolve(replyId, again((await world.inList(replyId))!));
    await world.dispatcher.tell(replyId, {
      verdict: 'dropped',
      by: 'person:x',
      at: new Date().toISOString(),
    });
    await eventually(async () => (await world.stateOf(replyId)) === 'cancelled');
    expect(await world.openFor(chat)).toBeUndefined();
    const data: ReplyCancelled = {
      replyId: body.replyId,
      ordinal: 2,
      bubbles: [],
      reason: 'taken-over',
      original: 'cancelled',
    };
    await chat.dispatcherSays(ReplyCancelled, body.replyId, data);
    expect((await chat.openItem()).notice).toMatchObject({ kind: 'dropped' });
  });

  it('sent again and stopped as stale: the turn comes back', async () => {
    const { chat, replyId } = await world.unknownReply();
    const { body } = await world.resolve(replyId, again((await world.inList(replyId))!));
    await world.dispatcher.tell(
      replyId,
      { verdict: 'superseded', by: 'person:x', at: new Date().toISOString() },
      body.replyId,
    );
    const data: ReplyCancelled = { replyId: body.replyId, ordinal: 2, bubbles: [], reason: 'stale' };
    await chat.dispatcherSays(ReplyCancelled, body.replyId, data);
    expect((await chat.openItem()).notice).toMatchObject({ kind: 'stale' });
  });
});
