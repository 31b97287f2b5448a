import { randomUUID } from 'node:crypto';
import { ReplySent } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { ThreadDto } from '../src/conversations/thread.dto.js';
import type { RetentionDto } from '../src/retention/retention.dto.js';
import { RetentionNights } from '../src/retention/retention-nights.service.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const DAY_MS = 24 * 3_600_000;
/** Neither is the words as such: what is still to be published and answers for repeats go by windows of their own. */
const WINDOWS = ['outbox', 'idempotency', 'change', 'final_judgement'];
/** Columns that say when a row was written. */
const TIMES = {
  message: 'received_at',
  turn: 'closed_at',
  reply: 'approved_at',
  review_item: 'settled_at',
  note: 'at',
};

let world: ReviewWorld;
/** The virtual clock: every test has a night of its own. */
let now = new Date();
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());
beforeEach(() => (now = new Date(now.getTime() + DAY_MS)));

const read = async () => (await world.get<RetentionDto>('/retention')).body;
const night = (service = world.service) => service.get(RetentionNights).round(now);
const save = async (messages: number, also: object = {}) =>
  world.post<{ code: string; version: number; details: { field: string }[] }>('/retention', {
    days: { messages },
    base: (await read()).version,
    ...also,
  });
const thread = async ({ conversationId }: Chat) =>
  (await world.get<ThreadDto>(`/conversations/${conversationId}`)).body;

/** A conversation that was answered, with a note in it, all of it so many hours older than the days words are kept. */
async function answered(word: string, hoursOver: number, days = 365): Promise<Chat> {
  const chat = world.newChat();
  await chat.asks(`Where is my ${word}?`);
  await chat.drafted(`The ${word} is on its way.`);
  const item = await chat.openItem(({ state }) => state === 'ready');
  await world.post(`/conversations/${chat.conversationId}/notes`, {
    note: `It is about the ${word}.`,
    mentions: [],
  });
  const { replyId } = (await chat.approve(item, `Your ${word} is here.`)).body;
  const bubbles = [{ bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 }];
  await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
  await eventually(async () => (await thread(chat)).messages.at(-1)?.delivery?.state === 'sent');
  const at = new Date(now.getTime() - days * DAY_MS - hoursOver * 3_600_000);
  for (const [table, column] of Object.entries(TIMES))
    await world.database.query(`UPDATE ${table} SET ${column} = $2 WHERE conversation_id = $1`, [chat.conversationId, at]); // prettier-ignore
  for (const [table, column] of [
    ['draft', 'created_at'],
    ['decision', 'decided_at'],
  ])
    // prettier-ignore
    await world.database.query(`UPDATE ${table} SET ${column} = $2 WHERE item_id = $1`, [item.id, at]);
  return chat;
}

/** The tables that have a word anywhere. */
async function tablesWith(word: string): Promise<string[]> {
  const tables: { name: string }[] = await world.database.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'review' AND table_name <> ALL($1)`,
    [WINDOWS],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await world.database.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`, [word]); // prettier-ignore
    if (row) found.push(name);
  }
  return found;
}

test('what was kept for 365 days and an hour goes from every table, an hour less stays; counts say how much went (PR-03)', async () => {
  const [old, young] = [await answered('zebrastool', 1), await answered('quaggachair', -1)];
  expect(await tablesWith('zebrastool')).toEqual(
    expect.arrayContaining(['message', 'reply', 'draft', 'note']),
  );
  await night();
  expect(await tablesWith('zebrastool')).toEqual([]);
  expect(await tablesWith('quaggachair')).toEqual(
    expect.arrayContaining(['message', 'reply', 'draft', 'note']),
  );
  const [last] = (await read()).nights;
  expect(last).toMatchObject({ endedAt: expect.any(String) });
  expect(Object.fromEntries(last!.removed.map(({ part, count }) => [part, count]))).toMatchObject({
    ...{ messages: 1, turns: 1, replies: 1, drafts: 1, items: 1, notes: 1 },
  });
  expect((await thread(young)).messages.map(({ text }) => text)).toEqual(['Where is my quaggachair?', 'Your quaggachair is here.']); // prettier-ignore
  expect((await thread(old)).messages).toMatchObject([
    { direction: 'in', removedAfterDays: 365 },
    { direction: 'out', removedAfterDays: 365, delivery: { state: 'sent' } },
  ]);
});

test('that what was approved was sent can still be proved: the digest stays, and the trail is whole (PR-03)', async () => {
  const chat = await answered('digested', 1);
  const digest = async () =>
    world.database.query('SELECT reply_id, digest, state FROM reply WHERE conversation_id = $1', [chat.conversationId]); // prettier-ignore
  const [before, entries] = [await digest(), await world.database.query('SELECT * FROM audit ORDER BY seq')];
  await night();
  expect(await digest()).toEqual(before);
  expect(await world.database.query('SELECT * FROM audit ORDER BY seq')).toEqual(entries);
  expect(entries).toContainEqual(expect.objectContaining({ object_id: before[0].reply_id, detail: expect.objectContaining({ digest: before[0].digest }) })); // prettier-ignore
});

test('what somebody still waits for an answer to is never removed (PR-03)', async () => {
  const chat = world.newChat();
  const item = await chat.readyItem('Is anybody there?');
  const long = new Date(now.getTime() - 400 * DAY_MS);
  await world.database.query('UPDATE message SET received_at = $2 WHERE conversation_id = $1', [chat.conversationId, long]); // prettier-ignore
  await world.database.query('UPDATE review_item SET waiting_since = $2 WHERE item_id = $1', [item.id, long]);
  await night();
  expect(await tablesWith('Is anybody there?')).toEqual(expect.arrayContaining(['message', 'turn']));
  await chat.approve(item, 'We are.');
});

test('a contact on hold keeps everything until the hold is lifted; both are on the trail (PR-03)', async () => {
  const chat = await answered('heldwords', 1);
  const place = () => world.post<{ id: string; code: string }>('/legal-holds', { contactId: chat.contactId, reason: 'Letter of their lawyer' }); // prettier-ignore
  const { body, status } = await place();
  expect(status).toBe(200);
  expect((await place()).body.code).toBe('held_already');
  await night();
  expect(await tablesWith('heldwords')).toEqual(expect.arrayContaining(['message', 'reply', 'draft']));
  const { body: shown } = await world.get<{ hold: object }>(`/contacts/${chat.contactId}/legal-hold`);
  expect(shown.hold).toMatchObject({ reason: 'Letter of their lawyer', by: 'Ada' });
  expect((await read()).holds).toMatchObject([{ id: body.id, contactName: 'Grace' }]);
  expect((await world.post(`/legal-holds/${body.id}/lift`)).status).toBe(204);
  expect((await world.post(`/legal-holds/${body.id}/lift`)).status).toBe(404);
  now = new Date(now.getTime() + DAY_MS);
  await night();
  expect(await tablesWith('heldwords')).toEqual([]);
  const { body: trail } = await world.get<{ entries: { action: string }[] }>('/audit?action=contact.hold');
  expect(trail.entries.map(({ action }) => action)).toEqual(['contact.hold-lifted', 'contact.hold-placed']);
});

test('two replicas in the same night remove and count once; a night that was broken off goes on (PR-03)', async () => {
  for (const word of ['twiceone', 'twicetwo']) await answered(word, 1);
  await Promise.all([night(), night(), night()]);
  await night();
  const counts = async () => Object.fromEntries((await read()).nights[0]!.removed.map(({ part, count }) => [part, count])); // prettier-ignore
  expect(await counts()).toMatchObject({ messages: 2, replies: 2, notes: 2 });
  await answered('brokenoff', 1);
  await world.database.query('UPDATE retention_run SET ended_at = NULL WHERE night = (SELECT max(night) FROM retention_run)'); // prettier-ignore
  await night();
  expect(await tablesWith('brokenoff')).toEqual([]);
  expect(await counts()).toMatchObject({ messages: 3, replies: 3, notes: 3 });
});

test('shorter days are tried first and confirmed when words would go; every change is a version with who and when (PR-03)', async () => {
  now = new Date();
  await answered('shorter', 1, 100);
  const trial = await world.post<{ removed: { part: string; count: number }[] }>('/retention/try', { days: { messages: 100 } }); // prettier-ignore
  expect(trial.body.removed).toContainEqual({ part: 'messages', count: 1 });
  expect(await save(100)).toMatchObject({ status: 409, body: { code: 'words_would_go' } });
  expect((await read()).version).toBe(0);
  expect(await save(100, { removes: true })).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await save(100, { base: 0 })).toMatchObject({ status: 409, body: { code: 'setting_changed' } });
  expect(await save(500)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await read()).toMatchObject({ days: { messages: 500 }, usual: { messages: 365 } });
  expect((await read()).versions.map(({ days, by }) => [days.messages, by])).toEqual([[500, 'Ada'], [100, 'Ada']]); // prettier-ignore
});

test.each([29, 3_651, 90.5, 'all'])(
  '%s days are refused by the name of the field (PR-03)',
  async (messages) => {
    const { status, body } = await save(messages as number);
    expect({ status, fields: [...new Set(body.details.map(({ field }) => field))] }).toEqual({ status: 422, fields: ['days.messages'] }); // prettier-ignore
  },
);
