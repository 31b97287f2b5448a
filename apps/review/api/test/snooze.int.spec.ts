import { eventually } from '@countersign/testing';
import type { ItemDetailDto, ItemPageDto } from '../src/queue/item.dto.js';
import { SnoozeService } from '../src/queue/snooze.service.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const HOUR = 3_600_000;

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const detail = async (id: string) => (await world.get<ItemDetailDto>(`/items/${id}`)).body;
const listed = async (state: string, id: string): Promise<boolean> =>
  (await world.get<ItemPageDto>(`/items?state=${state}`)).body.items.some((item) => item.id === id);
const wakeDue = () => world.service.get(SnoozeService).wakeDue();
const trail = (id: string) =>
  world.database.query(`SELECT action, detail FROM audit WHERE object_id = $1 AND action IN ('item.snoozed', 'item.returned') ORDER BY seq`, [id]); // prettier-ignore

async function snooze(chat: Chat, item: Item, until: string) {
  const claimToken = await chat.claim(item);
  const body = { claimToken, generation: item.generation, until };
  return world.post<{ code: string }>(`/items/${item.id}/snooze`, body);
}

describe('items put aside (RV-15)', () => {
  test('leave the queue for a list of their own, free for everybody, and come back when their time is over', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    const until = inHours(2);
    expect((await snooze(chat, item, until)).status).toBe(204);
    expect([await listed('open', item.id), await listed('snoozed', item.id)]).toEqual([false, true]);
    expect(await detail(item.id)).toMatchObject({
      state: 'ready',
      claim: null,
      snoozed: { until, by: 'Ada' },
    });
    expect(await wakeDue()).toBe(0);
    await world.database.query('UPDATE review_item SET snoozed_until = now() WHERE item_id = $1', [item.id]);
    expect(await wakeDue()).toBe(1);
    expect([await listed('open', item.id), await listed('snoozed', item.id)]).toEqual([true, false]);
    expect(await trail(item.id)).toEqual([
      { action: 'item.snoozed', detail: { until, generation: item.generation } },
      { action: 'item.returned', detail: { why: 'time' } },
    ]);
  });

  test('come back at once when the customer writes, before the next draft is there', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await snooze(chat, item, inHours(2));
    await chat.writes('Are you still there?');
    await eventually(async () => (await detail(item.id)).newerInbound);
    expect((await detail(item.id)).snoozed).toBeNull();
    expect(await trail(item.id)).toMatchObject([{}, { detail: { why: 'inbound' } }]);
  });

  test('come back for whoever wants them, or begins to work on them', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await snooze(chat, item, inHours(2));
    const again = await Promise.all([1, 2].map(() => world.post(`/items/${item.id}/wake`)));
    expect(again.map(({ status }) => status)).toEqual([204, 204]);
    await snooze(chat, item, inHours(2));
    expect((await chat.approve(item, 'A draft.')).status).toBe(201);
    expect(await listed('snoozed', item.id)).toBe(false);
    expect(await trail(item.id)).toMatchObject([
      {},
      { detail: { why: 'person' } },
      {},
      { detail: { why: 'person' } },
    ]);
    expect((await world.post('/items/0f878777-de43-5b5f-b8ad-697947ec7940/wake')).status).toBe(404);
  });

  test('not for longer than leaves half an hour to decide them: later is refused with the latest time', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    const { snoozeLatest } = await detail(item.id);
    expect(Date.parse(snoozeLatest) - Date.now()).toBeLessThanOrEqual(71.5 * HOUR);
    const late = new Date(Date.parse(snoozeLatest) + 1).toISOString();
    expect(await snooze(chat, item, late)).toMatchObject({
      status: 422,
      body: { code: 'snooze_wrong', details: [{ field: 'until', message: snoozeLatest }] },
    });
    expect(await snooze(chat, item, inHours(-1))).toMatchObject({
      status: 422,
      body: { code: 'snooze_wrong' },
    });
    expect(await listed('open', item.id)).toBe(true);
    expect((await snooze(chat, item, snoozeLatest)).status).toBe(204);
  });

  test('come back two hours before their channel takes no free reply any more, however long they were put aside', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello');
    const writtenHoursAgo = (hours: number) =>
      world.database.query(
        'UPDATE conversation SET last_inbound_at = now() - make_interval(hours => $2) WHERE conversation_id = $1',
        [chat.conversationId, hours],
      );
    await writtenHoursAgo(20);
    expect((await snooze(chat, item, inHours(3.4))).status).toBe(204);
    expect(await wakeDue()).toBe(0);
    await writtenHoursAgo(23);
    await world.database.query(
      `UPDATE review_item SET snoozed_at = snoozed_at - interval '3 hours' WHERE item_id = $1`,
      [item.id],
    );
    expect(await wakeDue()).toBe(1);
    expect(await trail(item.id)).toMatchObject([{}, { detail: { why: 'window' } }]);
  });

  test('only by whoever holds the claim, on what they had in front of them', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    const rita = { cookie: await world.anotherReviewer('Rita') };
    const claimToken = await chat.claim(item);
    const body = { claimToken, generation: item.generation, until: inHours(1) };
    expect(await world.post(`/items/${item.id}/snooze`, body, rita)).toMatchObject({
      status: 409,
      body: { code: 'claim_lost' },
    });
    const stale = { ...body, generation: item.generation + 1 };
    expect(await world.post(`/items/${item.id}/snooze`, stale)).toMatchObject({
      status: 409,
      body: { code: 'item_changed' },
    });
  });
});
