import { eventually } from '@countersign/testing';
import type { CountersDto } from '../src/counters/counters.dto.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const counters = async (extra?: Record<string, string>): Promise<CountersDto> =>
  (await world.get<CountersDto>('/counters', extra)).body;

describe('the counters at the top (RV-23)', () => {
  test('an empty workspace has noughts, nobody who waits, and no time where none was measured', async () => {
    expect(await counters()).toMatchObject({
      ...{ pending: 0, mine: 0, oldestSince: null, decidedToday: 0, medianHandlingMs: null },
      ...{ slaRisk: 0, silenced: 0 },
    });
  });

  test('they say what the database says, each to whom it is about', async () => {
    const chats = [world.newChat(), world.newChat('telegram'), world.newChat('telegram')];
    const [first, second, third] = await Promise.all(chats.map((chat) => chat.readyItem('Hello')));
    await chats[0]!.claim(first!);
    const other = { cookie: await world.anotherReviewer('Rita') };
    expect(await counters()).toMatchObject({ pending: 2, mine: 1, slaRisk: 3 });
    expect(await counters(other)).toMatchObject({ pending: 2, mine: 0 });
    const [{ oldest }]: [{ oldest: Date }] = await world.database.query(
      `SELECT min(waiting_since) AS oldest FROM review_item WHERE state <> 'settled'`,
    );
    expect((await counters()).oldestSince).toBe(oldest.toISOString());
    await world.database.query(
      `UPDATE review_item SET reply_due = now() + interval '3 hours' WHERE item_id = $1`,
      [third!.id],
    );
    expect(await counters()).toMatchObject({ slaRisk: 2 });
    const decide = (at: number, item: typeof first, handlingMs: number, more: object = {}) =>
      chats[at]!.approve(item!, 'Hello!', { feedback: { readingMs: 10, handlingMs }, ...more });
    await decide(0, first, 20);
    await decide(1, second, 40);
    const taken = await decide(2, third, 90, { undoSeconds: 60 });
    await world.post(`/items/${third!.id}/undo`, { replyId: taken.body.replyId });
    expect(await counters()).toMatchObject({ pending: 1, decidedToday: 2, medianHandlingMs: 40 });
    await world.database.query(
      `UPDATE decision SET decided_at = now() - interval '25 hours' WHERE item_id = $1`,
      [first!.id],
    );
    expect(await counters()).toMatchObject({ decidedToday: 1, medianHandlingMs: 50 });
  });

  test('what cannot be read is null, not nought, and the rest is there; what one may not read is left out', async () => {
    expect(await counters()).toMatchObject({ costTodayUsd: null, pending: 1 });
    const reviewer = { cookie: await world.anotherReviewer('Rob') };
    expect(await counters(reviewer)).not.toHaveProperty('costTodayUsd');
  });

  test('somebody who asked for no messages is counted as silenced', async () => {
    const before = (await counters()).silenced;
    const chat = world.newChat();
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await counters()).silenced === before + 1);
  });
});
