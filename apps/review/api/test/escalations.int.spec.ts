import { EscalationAcknowledged, EscalationRaised, ReplySent, ReplyUnknown } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { eventually, freePort } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import type { CountersDto } from '../src/counters/counters.dto.js';
import { EscalationClimb } from '../src/escalations/climb.service.js';
import type { EscalationDto, EscalationsDto } from '../src/escalations/escalation.dto.js';
import { REVIEW } from '../src/service.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';
import { WebhookReceiver } from './webhook-receiver.js';

const MINUTE = 60_000;

/** A time nobody has to wait for: it moves when the spec says so. */
class Clock {
  private at = Date.now();

  after(minutes: number): Date {
    this.at += minutes * MINUTE;
    return new Date(this.at);
  }
}

describe('escalations: who has to look is told until somebody takes it', () => {
  let world: ReviewWorld;
  let clock: Clock;
  let grace: Record<string, string>;
  beforeAll(async () => {
    world = await ReviewWorld.start({ OUTBOUND_ALLOW_HOSTS: '127.0.0.1' });
    await world.setUp();
    grace = { cookie: await world.anotherReviewer('Grace') };
  });
  beforeEach(() => {
    clock = new Clock();
  });
  afterEach(async () => {
    await world.database.query('UPDATE escalation SET resolved_at = now() WHERE resolved_at IS NULL');
    await world.database.query('DELETE FROM webhook_endpoint');
  });
  afterAll(() => world.stop());

  const list = async (who?: Record<string, string>): Promise<EscalationsDto> =>
    (await world.get<EscalationsDto>('/escalations', who)).body;
  const of = async (chat: Chat, who?: Record<string, string>): Promise<EscalationDto | undefined> =>
    (await list(who)).escalations.find(({ conversationId }) => conversationId === chat.conversationId);
  const raised = async (chat: Chat) =>
    (await world.published(EscalationRaised, chat.conversationId)).map(({ data }) => data);
  const climb = (now: Date, service: INestApplication = world.service) =>
    service.get(EscalationClimb).climb(now);
  const escalate = (id: string, reason: string, who?: Record<string, string>) =>
    world.post<{ code: string; details: { field: string }[] }>(`/items/${id}/escalate`, { reason }, who);
  const take = (id: string, who?: Record<string, string>) =>
    world.post<{ code: string; detail: string }>(`/escalations/${id}/acknowledge`, {}, who);

  it('RV-28, ET-06: two emergencies in one second are two alerts, to everybody and to a pager, without a word of what was written', async () => {
    const receiver = await WebhookReceiver.start();
    await world.post('/webhooks', {
      name: 'Pager',
      url: receiver.url,
      events: ['escalation.raised', 'escalation.acknowledged'],
    });
    const chats = [world.newChat(), world.newChat()];
    await Promise.all(
      chats.map(async (chat) => chat.turnCloses([await chat.writes('I want to kill myself')])),
    );
    for (const chat of chats) {
      // Turn and message travel on two streams: the alarm may be there before the words.
      const told = await eventually(async () => {
        const one = await of(chat, grace);
        return one?.lastWords.length ? one : undefined;
      });
      expect(told).toMatchObject({
        level: 'L3',
        reasons: ['safety'],
        alerts: 1,
        lastWords: [{ direction: 'in', text: 'I want to kill myself' }],
      });
      expect(Date.parse(told.dueAt) - Date.parse(told.raisedAt)).toBeGreaterThan(4 * MINUTE);
      expect(await raised(chat)).toHaveLength(1);
    }
    const calls = await eventually(() => {
      const all = receiver.of('escalation.raised');
      return all.length === 2 ? all : undefined;
    });
    const bodies = calls.map(({ body }) => JSON.parse(body) as { data: Record<string, unknown> });
    expect(new Set(bodies.map(({ data }) => data.conversationId))).toEqual(
      new Set(chats.map(({ conversationId }) => conversationId)),
    );
    for (const { data } of bodies)
      expect(data).toMatchObject({
        level: 'L3',
        reasons: ['safety'],
        why: 'raised',
        link: `${world.url}/escalations`,
      });
    expect(calls.map(({ body }) => body).join()).not.toContain('kill');
    expect((await list()).pager).toBe('connected');
    await receiver.stop();
  });

  it('RV-28: without a pager the list says so, and also that one takes nothing', async () => {
    expect((await list()).pager).toBe('none');
    const receiver = await WebhookReceiver.start();
    receiver.status = 500;
    await world.post('/webhooks', { name: 'Pager', url: receiver.url, events: ['escalation.raised'] });
    await world.newChat().asks('I want to kill myself');
    await eventually(async () => (await list()).pager === 'failing');
    await receiver.stop();
  });

  it('RV-28: unacknowledged it climbs from a lead to who is on call to everybody, and is told again each 5 minutes', async () => {
    const { people } = await list();
    const me = people.find(({ name }) => name === 'Grace')!;
    const chat = world.newChat();
    const item = await chat.asks('When is breakfast?');
    expect((await escalate(item.id, 'complaint', grace)).status).toBe(204);
    expect(await of(chat)).toMatchObject({ level: 'L1', reasons: ['complaint'], itemId: item.id });
    expect(await of(chat, grace)).toBeUndefined();
    expect(await climb(clock.after(29))).toBe(0);
    expect((await world.post(`/escalations/on-call/${me.id}`, { onCall: true }, grace)).status).toBe(403);
    expect((await world.post(`/escalations/on-call/${me.id}`, { onCall: true })).status).toBe(204);
    expect(await climb(clock.after(2))).toBe(1);
    expect(await of(chat, grace)).toMatchObject({ level: 'L2' });
    await world.post(`/escalations/on-call/${me.id}`, { onCall: false });
    expect(await of(chat, grace)).toBeUndefined();
    expect(await climb(clock.after(9))).toBe(0);
    expect(await climb(clock.after(2))).toBe(1);
    expect(await of(chat, grace)).toMatchObject({ level: 'L3' });
    for (const _ of [1, 2]) expect(await climb(clock.after(6))).toBe(1);
    expect(await of(chat)).toMatchObject({ level: 'L3', alerts: 5 });
    expect((await raised(chat)).map(({ level, why, alert }) => `${alert} ${level} ${why}`)).toEqual([
      ...['1 L1 raised', '2 L2 climbed', '3 L3 climbed', '4 L3 repeated', '5 L3 repeated'],
    ]);
  });

  it('RV-28: whoever takes it is named to everybody, it climbs no further, and another is told that it is taken', async () => {
    const chat = world.newChat();
    await chat.asks('I want to kill myself');
    const { id } = (await of(chat))!;
    const before = (await world.get<CountersDto>('/counters')).body.escalations;
    expect((await take(id, grace)).status).toBe(204);
    expect((await take(id, grace)).status).toBe(204);
    expect((await of(chat))?.acknowledged).toMatchObject({ name: 'Grace', mine: false });
    expect((await of(chat, grace))?.acknowledged).toMatchObject({ name: 'Grace', mine: true });
    expect((await take(id)).body).toMatchObject({
      code: 'escalation_taken',
      detail: 'Grace took this escalation already.',
    });
    expect((await world.get<CountersDto>('/counters')).body.escalations).toBe(before - 1);
    expect(await climb(clock.after(60))).toBe(0);
    const [told, ...more] = await world.published(EscalationAcknowledged, chat.conversationId);
    expect(more).toEqual([]);
    expect(told!.data).toMatchObject({ escalationId: id, level: 'L3' });
    const trail: unknown[] = await world.database.query(
      `SELECT detail ->> 'level' AS level FROM audit WHERE action = 'escalation.acknowledged' AND object_id = $1`,
      [chat.conversationId],
    );
    expect(trail).toEqual([{ level: 'L3' }]);
  });

  it('RV-28: twenty causes at once are one escalation, as high as the gravest and for all of them', async () => {
    const chat = world.newChat();
    const item = await chat.asks('When is breakfast?');
    const reasons = ['complaint', 'payment', 'asked_human', 'safety', 'low_confidence'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => escalate(item.id, reasons[at % 5]!)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(204));
    const rows: { level: string; reasons: string[] }[] = await world.database.query(
      'SELECT level, reasons FROM escalation WHERE conversation_id = $1',
      [chat.conversationId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.level).toBe('L3');
    expect(rows[0]!.reasons.toSorted()).toEqual(reasons.toSorted());
    expect((await raised(chat)).length).toBeLessThanOrEqual(2);
  });

  it('RV-28: what is taken on a low level is told anew when something graver joins it, and only then', async () => {
    const chat = world.newChat();
    const item = await chat.asks('When is breakfast?');
    await escalate(item.id, 'complaint');
    const { id } = (await of(chat))!;
    await take(id);
    await escalate(item.id, 'payment');
    expect(await of(chat)).toMatchObject({
      reasons: ['complaint', 'payment'],
      acknowledged: { name: 'Ada' },
    });
    await chat.asks('I want to kill myself');
    const now = await eventually(async () => {
      const one = await of(chat);
      return one?.level === 'L3' ? one : undefined;
    });
    expect(now).toMatchObject({ id, reasons: ['complaint', 'payment', 'safety'], alerts: 2 });
    expect(now.acknowledged).toBeUndefined();
  });

  it('RV-28: several replicas move each of them once', async () => {
    const other = await buildService(REVIEW, { ...world.env, PORT: String(await freePort()) });
    const chats = await Promise.all(
      [1, 2, 3].map(async () => {
        const chat = world.newChat();
        await escalate((await chat.asks('When is breakfast?')).id, 'complaint');
        return chat;
      }),
    );
    const now = clock.after(31);
    const moved = await Promise.all([1, 2, 3, 4].flatMap(() => [climb(now), climb(now, other)]));
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(3);
    for (const chat of chats) expect((await raised(chat)).map(({ level }) => level)).toEqual(['L1', 'L2']);
    await other.close();
  });

  it('RV-28, RV-07: handing an item to a lead tells one; deciding the item ends it, and taking that back opens it again', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Can I have a refund?');
    const claimToken = await chat.claim(item);
    const why = { reason: 'NEEDS_SPECIALIST', nextStep: 'escalate', claimToken, generation: item.generation };
    expect((await world.post(`/items/${item.id}/reject`, why)).status).toBe(204);
    expect(await of(chat)).toMatchObject({ level: 'L1', reasons: ['low_confidence'] });
    const { id } = (await of(chat))!;
    await take(id);
    const answer = await chat.approve(await world.item(item.id), 'You can.', { undoSeconds: 60 });
    expect(answer.status).toBe(201);
    expect(await of(chat)).toBeUndefined();
    expect((await take(id)).body.code).toBe('escalation_over');
    expect((await world.post(`/items/${item.id}/undo`, { replyId: answer.body.replyId })).status).toBe(204);
    expect(await of(chat)).toMatchObject({ id, acknowledged: { name: 'Ada' } });
  });

  it('RV-28, DS-06: a reply nobody knows of tells a lead until it is known, whatever is decided meanwhile', async () => {
    const chat = world.newChat();
    const { body } = await chat.approve(await chat.readyItem('When is breakfast?'), 'At eight.');
    const bubbles = (state: 'unknown' | 'sent') => [
      { bubbleId: body.replyId, position: 0, state, attempts: 1 },
    ];
    const reply = { replyId: body.replyId, ordinal: 1 };
    await chat.dispatcherSays(ReplyUnknown, body.replyId, {
      ...reply,
      bubbles: bubbles('unknown'),
      errorCode: 'timeout',
    });
    expect(await eventually(() => of(chat))).toMatchObject({ level: 'L1', reasons: ['unknown_send'] });
    const item = await chat.asks('And dinner?');
    await escalate(item.id, 'complaint');
    await world.post(`/items/${item.id}/close`, {
      ...{ claimToken: await chat.claim(item), generation: item.generation },
      ...{ reason: 'NO_REPLY_NEEDED', seenThrough: item.seenThrough },
    });
    expect(await of(chat)).toMatchObject({ reasons: ['unknown_send'] });
    await chat.dispatcherSays(ReplySent, body.replyId, { ...reply, bubbles: bubbles('sent') });
    await eventually(async () => (await of(chat)) === undefined);
  });

  it('RV-28: a reason that is none is refused by name; a decided item cannot be raised', async () => {
    const chat = world.newChat();
    const item = await chat.asks('When is breakfast?');
    const { status, body } = await escalate(item.id, 'poison');
    expect([status, body.details[0]?.field]).toEqual([422, 'reason']);
    await world.database.query(
      `UPDATE review_item SET state = 'settled', hold = NULL, settled_at = now() WHERE item_id = $1`,
      [item.id],
    );
    expect((await escalate(item.id, 'complaint')).status).toBe(404);
    expect((await take(item.id)).status).toBe(404);
  });
});
