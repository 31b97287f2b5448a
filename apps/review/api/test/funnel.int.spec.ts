import { ContactStatusChanged, ContactValueRecorded, ReviewClosed } from '@countersign/contracts';
import type { ContactStandingDto, LedgerDto, StatusHistoryDto } from '../src/funnel/funnel.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Answer } from './review-world.js';

let world: ReviewWorld;
let lead: Record<string, string>;
let reviewer: Record<string, string>;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
  reviewer = { cookie: await world.anotherReviewer('Rita') };
});
afterAll(() => world.stop());

type Refused = Answer<{ code: string; version: number; totalMinor: number }>;
const of = (chat: Chat, what: string) => `/contacts/${chat.contactId}/${what}`;
const standing = async (chat: Chat) => (await world.get<ContactStandingDto>(of(chat, 'status'))).body;
const history = async (chat: Chat) =>
  (await world.get<StatusHistoryDto>(of(chat, 'status-history'))).body.changes;
const ledger = async (chat: Chat) => (await world.get<LedgerDto>(of(chat, 'ltv'))).body;
const move = (chat: Chat, to: string, base: number, who = reviewer, also: object = {}): Promise<Refused> =>
  world.post(of(chat, 'status'), { to, base, reason: 'They said so.', ...also }, who);
const record = (chat: Chat, amountMinor: number, also: object = {}, who = reviewer): Promise<Refused> =>
  world.post(of(chat, 'ltv'), { amountMinor, source: 'manual', reason: 'By phone.', ...also }, who);
const aContact = async (): Promise<Chat> => {
  const chat = world.newChat();
  await chat.asks('Hello');
  return chat;
};
const sumOf = async (chat: Chat): Promise<number> => {
  const rows: { sum: string }[] = await world.database.query(
    'SELECT coalesce(sum(amount_minor), 0) AS sum FROM ltv_entry WHERE contact_id = $1',
    [chat.contactId],
  );
  return Number(rows[0]!.sum);
};

describe('where a contact stands (FU-01, FU-07)', () => {
  test('moves along the table only, on the version that was seen, and a lead alone corrects it (FU-01)', async () => {
    const chat = await aContact();
    expect(await standing(chat)).toMatchObject({
      ...{ status: 'PROSPECT', version: 0, moves: ['LEAD_QUALIFIED', 'CUSTOMER', 'LEAD_EXHAUSTED'] },
    });
    expect(await move(chat, 'LEAD_QUALIFIED', 0)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await move(chat, 'CUSTOMER', 0)).toMatchObject({
      status: 409,
      body: { code: 'status_changed' },
    });
    expect(await move(chat, 'CHURNED', 1)).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    expect(await move(chat, 'LEAD_QUALIFIED', 1)).toMatchObject({ status: 409 });
    expect(await move(chat, 'PROSPECT', 1, reviewer, { correction: true })).toMatchObject({
      ...{ status: 403, body: { code: 'correction_needs_lead' } },
    });
    expect((await move(chat, 'PROSPECT', 1, lead)).status).toBe(409);
    expect((await move(chat, 'PROSPECT', 1, lead, { correction: true })).status).toBe(201);
    expect(await history(chat)).toMatchObject([
      ...[{ from: 'LEAD_QUALIFIED', to: 'PROSPECT', by: 'Lena', correction: true, automated: false }],
      ...[{ from: 'PROSPECT', to: 'LEAD_QUALIFIED', by: 'Rita', correction: false, reason: 'They said so.' }],
    ]);
    const told = await world.published(ContactStatusChanged, chat.conversationId);
    expect(told.map(({ data }) => [data.from, data.to, data.correction])).toEqual([
      ['PROSPECT', 'LEAD_QUALIFIED', false],
      ['LEAD_QUALIFIED', 'PROSPECT', true],
    ]);
  });

  test('needs a reason, and somebody who is there (FU-01)', async () => {
    const chat = await aContact();
    expect((await move(chat, 'CUSTOMER', 0, reviewer, { reason: ' ' })).status).toBe(422);
    expect((await move(chat, 'FRIEND', 0)).status).toBe(422);
    expect((await move({ contactId: `p_${'a'.repeat(20)}` } as Chat, 'CUSTOMER', 0)).status).toBe(404);
    expect(await history(chat)).toEqual([]);
  });

  test('of ten who decide on the same version one does, and nobody else’s card is touched (FU-07)', async () => {
    const [chat, other] = [await aContact(), await aContact()];
    const tries = await Promise.all(Array.from({ length: 10 }, () => move(chat, 'CUSTOMER', 0)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(await history(chat)).toHaveLength(1);
    expect(await standing(other)).toMatchObject({ status: 'PROSPECT', version: 0 });
  });

  test('the history is whole after 20 changes, and cannot be rewritten (FU-01)', async () => {
    const chat = await aContact();
    for (let version = 0; version < 20; version += 1)
      await move(chat, version % 2 ? 'PROSPECT' : 'CUSTOMER', version, lead, { correction: true });
    const changes = await history(chat);
    expect(changes.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    const trail: object[] = await world.database.query(
      `SELECT 1 FROM audit WHERE action = 'contact.status-changed' AND object_id = $1`,
      [chat.contactId],
    );
    expect(trail).toHaveLength(20);
    for (const table of ['contact_status_change', 'ltv_entry'])
      await expect(world.database.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  test('a decision keeps where they stood and what they were worth then, whatever happens later (FU-01)', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await move(chat, 'LEAD_QUALIFIED', 0);
    await record(chat, 5_000);
    const { body } = await chat.approve(item, 'Hello.');
    await move(chat, 'CUSTOMER', 1);
    await record(chat, 7_000);
    const kept = await world.database.query(
      'SELECT contact_status, ltv_total_minor FROM reply WHERE reply_id = $1',
      [body.replyId],
    );
    expect(kept).toEqual([{ contact_status: 'LEAD_QUALIFIED', ltv_total_minor: '5000' }]);
    const [closed] = await world.published(ReviewClosed, chat.conversationId);
    expect(closed!.data).toMatchObject({ contactStatus: 'LEAD_QUALIFIED', ltvTotalMinor: 5_000 });
  });
});

describe('what a contact is worth so far (FU-02)', () => {
  test('the total is the sum of the entries, also when many are recorded at once (FU-02)', async () => {
    const chat = await aContact();
    const amounts = [1, 250, 99_999, 1_000_000, 12, 7];
    const answers = await Promise.all(amounts.map((amount) => record(chat, amount)));
    expect(answers.map(({ status }) => status)).toEqual(amounts.map(() => 201));
    await record(chat, -250, { reason: 'A cup was broken.' }, lead);
    const { totalMinor, entries, currency, lastMinor, ledger: rows } = await ledger(chat);
    expect(totalMinor).toBe(amounts.reduce((sum, amount) => sum + amount, -250));
    expect(totalMinor).toBe(await sumOf(chat));
    expect([entries, currency, lastMinor, rows.length]).toEqual([7, 'EUR', -250, 7]);
    expect((await standing(chat)).value.totalMinor).toBe(totalMinor);
    const listed = (await world.openItems()).find(
      ({ conversationId }) => conversationId === chat.conversationId,
    );
    expect(listed).toMatchObject({ standing: { status: 'PROSPECT', totalMinor, currency: 'EUR' } });
    const told = await world.published(ContactValueRecorded, chat.conversationId);
    expect(told.reduce((sum, { data }) => sum + data.amountMinor, 0)).toBe(totalMinor);
  });

  test('more than 10,000 and what goes back is a lead’s to record (FU-02)', async () => {
    const chat = await aContact();
    for (const amount of [1_000_001, -1])
      expect(await record(chat, amount)).toMatchObject({ status: 403, body: { code: 'amount_needs_lead' } });
    expect((await record(chat, 0)).status).toBe(422);
    expect((await record(chat, 12.5)).status).toBe(422);
    expect((await record(chat, 1_000_001, {}, lead)).status).toBe(201);
    expect(await sumOf(chat)).toBe(1_000_001);
  });

  test('the same reference twice is recorded once, and never for two people (FU-02)', async () => {
    const [chat, other] = [await aContact(), await aContact()];
    const order = { source: 'order', reference: 'A-1001' };
    const tries = await Promise.all([1, 2, 3].map(() => record(chat, 4_900, order)));
    expect(tries.map(({ status, body }) => [status, body.totalMinor])).toEqual(Array(3).fill([201, 4_900]));
    expect(await sumOf(chat)).toBe(4_900);
    expect(await record(chat, 5_000, order)).toMatchObject({ status: 409, body: { code: 'reference_used' } });
    expect((await record(other, 4_900, order)).status).toBe(409);
    expect((await record(chat, 4_900, { source: 'order' })).status).toBe(422);
    expect((await record(chat, -4_900, { source: 'refund', reference: 'A-1001' }, lead)).status).toBe(201);
    expect(await sumOf(chat)).toBe(0);
  });

  test('a paid order makes a customer by itself, and says that a rule did it (FU-05)', async () => {
    const chat = await aContact();
    await record(chat, 100);
    expect((await standing(chat)).status).toBe('PROSPECT');
    await record(chat, 4_900, { source: 'booking', reference: 'B-1' });
    expect(await standing(chat)).toMatchObject({ status: 'CUSTOMER', version: 1 });
    expect(await history(chat)).toMatchObject([{ automated: true, reason: 'paid-order', to: 'CUSTOMER' }]);
    await record(chat, 100, { source: 'order', reference: 'B-2' });
    expect((await standing(chat)).version).toBe(1);
  });
});

describe('what amounts are in (FU-02)', () => {
  test('an administrator sets currency and limit; the currency stands once something is recorded (FU-02)', async () => {
    const set = (body: object, who?: Record<string, string>): Promise<Refused> =>
      world.post('/value-setting', { currency: 'EUR', limitMinor: 5_000, base: 0, ...body }, who);
    expect((await set({}, reviewer)).status).toBe(403);
    expect(await set({ currency: 'XYZ' })).toMatchObject({ status: 422, body: { code: 'no_such_currency' } });
    const chat = await aContact();
    await record(chat, 100);
    expect(await set({ currency: 'USD' })).toMatchObject({ status: 409, body: { code: 'currency_in_use' } });
    expect(await set({})).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await set({})).toMatchObject({ status: 409, body: { code: 'setting_changed' } });
    expect((await record(chat, 5_001)).status).toBe(403);
    expect((await record(chat, 5_000)).status).toBe(201);
  });
});
