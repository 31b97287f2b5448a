import { randomUUID } from 'node:crypto';
import { DeliveryUpdated } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { again, UnknownWorld } from './unknown-world.js';

let world: UnknownWorld;
beforeAll(async () => {
  world = await UnknownWorld.start();
});
afterAll(() => world.stop());

describe('the list of unknown sends (RV-18)', () => {
  it('says to whom, what, when, how often, why nobody knows, and how to read the conversation', async () => {
    const { chat, replyId } = await world.unknownReply();
    expect(await world.inList(replyId)).toMatchObject({
      conversationId: chat.conversationId,
      itemId: expect.any(String),
      contactName: 'Grace',
      channel: 'webchat',
      author: 'Ada',
      errorCode: 'http-502',
      providerWords: 'Bad Gateway',
      explanation: expect.stringContaining('a fault of its own'),
      needsDecision: false,
      newerInbound: false,
      suppressed: null,
      bubbles: [
        { position: 0, text: 'Take tram 4.', state: 'unknown', attempts: 1, attemptedAt: expect.any(String) },
        { position: 1, text: 'Get off at the park.', state: 'not-sent', attempts: 0 },
      ],
    });
  });

  it('has the oldest first, and asks for a decision after five minutes', async () => {
    const [first, second] = [await world.unknownReply(), await world.unknownReply()];
    await world.review.database.query(
      `UPDATE reply SET unknown_at = now() - interval '301 seconds' WHERE reply_id = $1`,
      [second.replyId],
    );
    const order = (await world.listed()).map(({ replyId }) => replyId);
    expect(order.indexOf(second.replyId)).toBeLessThan(order.indexOf(first.replyId));
    expect(await world.inList(second.replyId)).toMatchObject({ needsDecision: true });
    expect(await world.inList(first.replyId)).toMatchObject({ needsDecision: false });
  });

  it('shows that the channel reported a failure later', async () => {
    const { chat, replyId } = await world.unknownReply();
    const { bubbleId } = world.known.get(replyId)!.bubbles[0]!;
    const mark = { replyId, bubbleId, position: 0, status: 'failed' as const, at: new Date().toISOString() };
    await chat.dispatcherSays(DeliveryUpdated, replyId, mark);
    await eventually(async () =>
      JSON.stringify(await world.inList(replyId)).includes('"reportedFailed":true'),
    );
  });
});

describe('the three ways out, each in the trail (RV-18, DS-04)', () => {
  it('it arrived: the turn stays answered, the thread shows it as sent, the held message as not sent', async () => {
    const { chat, replyId } = await world.unknownReply();
    expect(await world.resolve(replyId, { verdict: 'arrived' })).toMatchObject({
      status: 200,
      body: { verdict: 'arrived' },
    });
    expect(await world.inList(replyId)).toBeUndefined();
    expect(await world.openFor(chat)).toBeUndefined();
    const thread = (
      await world.review.get<{ messages: { direction: string; delivery: { state: string } }[] }>(
        `/conversations/${chat.conversationId}`,
      )
    ).body.messages.filter(({ direction }) => direction === 'out');
    expect(thread.map(({ delivery }) => delivery.state)).toEqual(['sent', 'cancelled']);
    expect((await world.trail(replyId)).at(-1)).toMatchObject({
      actor: expect.stringMatching(/^person:/),
      action: 'reply.resolved',
      detail: { verdict: 'arrived', evidence: false },
    });
  });

  it('give up: the turn comes back to the queue and says so, offering only what certainly did not arrive', async () => {
    const { chat, replyId } = await world.unknownReply();
    expect((await world.resolve(replyId, { verdict: 'dropped' })).status).toBe(200);
    const item = await chat.openItem();
    expect(item.notice).toMatchObject({ kind: 'dropped', bubbles: [{ text: 'Get off at the park.' }] });
    expect(await world.stateOf(replyId)).toBe('cancelled');
    expect((await world.trail(replyId)).at(-1)).toMatchObject({ detail: { verdict: 'dropped' } });
  });

  it('send again: a new approval of exactly what did not arrive, signed with whose place it takes', async () => {
    const { chat, replyId } = await world.unknownReply();
    const answer = await world.resolve(replyId, again((await world.inList(replyId))!));
    expect(answer).toMatchObject({ status: 200, body: { verdict: 'again', ordinal: 2 } });
    const sent = await eventually(async () => (await chat.approvals())[1]);
    expect(sent.data).toMatchObject({
      replyId: answer.body.replyId,
      resends: replyId,
      ordinal: 2,
      bubbles: [{ text: 'Take tram 4.' }, { text: 'Get off at the park.' }],
      turnIds: (await chat.approvals())[0]!.data.turnIds,
    });
    expect(await world.inList(replyId)).toBeUndefined();
    expect(await world.openFor(chat)).toBeUndefined();
    expect(await world.trail(answer.body.replyId)).toMatchObject([
      { action: 'reply.approved', detail: { resends: replyId, ordinal: 2, acknowledgedNewer: false } },
    ]);
    const standing = { verdict: 'superseded' as const, by: 'person:x', at: new Date().toISOString() };
    await world.dispatcher.tell(replyId, standing, answer.body.replyId);
    await eventually(async () => (await world.stateOf(replyId)) === 'cancelled');
    expect((await world.trail(replyId)).at(-1)).toMatchObject({
      detail: { verdict: 'superseded', supersededBy: answer.body.replyId },
    });
    expect(await world.openFor(chat)).toBeUndefined();
  });

  it('send again: what could be tapped can be tapped again', async () => {
    const first = { text: 'Shall we hold it?', buttons: [{ id: 'choice-1', title: 'Yes, please' }] };
    const { chat, replyId } = await world.unknownReply(first);
    const answer = await world.resolve(replyId, again((await world.inList(replyId))!));
    expect(answer.status).toBe(200);
    const sent = await eventually(async () => (await chat.approvals())[1]);
    expect(sent.data.bubbles).toEqual([first, { text: 'Get off at the park.' }]);
  });
});

describe('sending again is guarded like any approval', () => {
  it('another text than shown is not sent', async () => {
    const { chat, replyId } = await world.unknownReply();
    const answer = await world.resolve(
      replyId,
      again((await world.inList(replyId))!, { texts: ['Take tram 4.'] }),
    );
    expect(answer).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
    expect(await chat.approvals()).toHaveLength(1);
  });

  it('a message the person has not seen stops it; one they have seen must be acknowledged', async () => {
    const { chat, replyId } = await world.unknownReply();
    const before = (await world.inList(replyId))!;
    await chat.writes('Hello?');
    const shown = await world.listedAs(replyId, ({ newerInbound }) => newerInbound);
    const refused = { status: 409, body: { code: 'newer_inbound' } };
    expect(await world.resolve(replyId, again(before, { acknowledgeNewer: true }))).toMatchObject(refused);
    expect(await world.resolve(replyId, again(shown))).toMatchObject(refused);
    expect((await world.resolve(replyId, again(shown, { acknowledgeNewer: true }))).status).toBe(200);
  });

  it('a host the draft’s sources name is known when it is sent again too (CO-09)', async () => {
    const evidence = [
      { kind: 'passage' as const, title: 'Links', excerpt: 'Our map: https://map.example/m' },
    ];
    const { chat, replyId } = await world.unknownReply({ text: 'See https://map.example/m' }, { evidence });
    expect((await world.resolve(replyId, again((await world.inList(replyId))!))).status).toBe(200);
    expect(await eventually(async () => (await chat.approvals())[1])).toBeDefined();
  });

  it('what the rules find since then is stood for, and then sent (CO-03)', async () => {
    const first = { reason: 'The city’s own page.', rules: ['unlisted-link'] };
    const { chat, replyId } = await world.unknownReply(
      { text: 'See https://city.example' },
      { override: first },
    );
    await world.review.database.query(`DELETE FROM confirmed_host WHERE host = 'city.example'`);
    await world.review.database.query('UPDATE reply SET override = NULL WHERE reply_id = $1', [replyId]);
    const shown = (await world.inList(replyId))!;
    expect(await world.resolve(replyId, again(shown))).toMatchObject({
      status: 422,
      body: { code: 'needs_reason' },
    });
    expect((await world.resolve(replyId, again(shown, { override: first }))).status).toBe(200);
    const [, sent] = await eventually(async () =>
      (await chat.approvals())[1] ? chat.approvals() : undefined,
    );
    expect(sent!.data.resends).toBe(replyId);
  });

  it('nothing is sent again to somebody who asked for no more messages; giving up leaves the turn closed', async () => {
    const { chat, replyId } = await world.unknownReply();
    await chat.writes('/stop', { command: 'stop' });
    const shown = await world.listedAs(replyId, ({ suppressed }) => suppressed);
    expect(await world.resolve(replyId, again(shown))).toMatchObject({
      status: 409,
      body: { code: 'suppressed' },
    });
    expect((await world.resolve(replyId, { verdict: 'dropped' })).status).toBe(200);
    expect(await world.openFor(chat)).toBeUndefined();
  });
});

describe('who may', () => {
  it.each([
    ['viewer', 200, 403],
    ['admin', 200, 403],
    ['operator', 403, 403],
    ['lead', 200, 200],
  ])('%s: reading %i, resolving %i (capabilities §6)', async (role, reading, resolving) => {
    const { replyId } = await world.unknownReply();
    const cookie = await world.review.anotherReviewer(`Un${role}`, role);
    expect((await world.review.get('/unknown-sends', { cookie })).status).toBe(reading);
    expect((await world.resolve(replyId, { verdict: 'arrived' }, { cookie })).status).toBe(resolving);
  });

  it('nobody resolves what is not unknown, or not there', async () => {
    const chat = world.review.newChat();
    const { replyId } = (await chat.approve(await chat.readyItem('Hi'), 'Hello.')).body;
    expect(await world.resolve(replyId, { verdict: 'arrived' })).toMatchObject({
      status: 409,
      body: { code: 'not_unknown' },
    });
    expect((await world.resolve(randomUUID(), { verdict: 'arrived' })).status).toBe(404);
    expect((await world.resolve(replyId, { verdict: 'perhaps' })).status).toBe(422);
    expect((await world.resolve(replyId, { verdict: 'again' })).status).toBe(422);
  });
});

it('a dispatcher that is away changes nothing, and is named', async () => {
  const { replyId } = await world.unknownReply();
  await world.dispatcher.stop();
  expect(await world.resolve(replyId, { verdict: 'arrived' })).toMatchObject({
    status: 503,
    body: { code: 'dispatcher_away' },
  });
  expect(await world.stateOf(replyId)).toBe('unknown');
  await world.startDispatcher();
  expect((await world.resolve(replyId, { verdict: 'arrived' })).status).toBe(200);
});
