import { inQueueOrder, placeInQueue } from '@countersign/contracts/queue-order.policy';
import { eventually } from '@countersign/testing';
import type { ItemSummaryDto } from '../src/queue/item.dto.js';
import { followContacts } from '../src/queue/rank.js';
import { ReviewWorld } from './review-world.js';

interface Page {
  items: ItemSummaryDto[];
  nextCursor?: string;
}

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const page = async (query: string): Promise<Page> => (await world.get<Page>(`/items?${query}`)).body;

/** Open items of every kind there can be, the same ones every time: many of them alike but for one thing. */
const plant = (count: number) =>
  world.database.query(
    `SELECT setseed(0.42);
     INSERT INTO conversation (conversation_id, workspace, channel, account_id, contact_id, address)
       SELECT 'planted-' || n, 'main', 'whatsapp', 'whatsapp-main', 'contact-' || n, n FROM generate_series(1, ${count}) n;
     INSERT INTO review_item (item_id, conversation_id, workspace, channel, contact_id, state, generation, covered_seq, message_count, preview,
         waiting_since, dangers, urgent, person_reasons, reply_due, window_ends, look_by, viewed_at, risk, value, urgency)
       SELECT gen_random_uuid(), 'planted-' || n, 'main', 'whatsapp', 'contact-' || n, 'ready', 1, 1, 1, 'Planted',
         date_trunc('milliseconds', now()) - floor(random() * 300) * interval '1 minute', CASE WHEN random() < 0.1 THEN '{self_harm}' ELSE '{}' END::text[], random() < 0.1,
         CASE WHEN random() < 0.3 THEN '{complaint}' ELSE '{}' END::text[],
         CASE WHEN random() < 0.4 THEN date_trunc('milliseconds', now()) + (floor(random() * 600) - 100) * interval '1 minute' END,
         CASE WHEN random() < 0.6 THEN date_trunc('milliseconds', now()) + (floor(random() * 900) - 100) * interval '1 minute' END,
         CASE WHEN random() < 0.8 THEN date_trunc('milliseconds', now()) + (floor(random() * 300) - 150) * interval '1 minute' END,
         CASE WHEN random() < 0.5 THEN now() END, floor(random() * 3) / 2, floor(random() * 3) / 2, floor(random() * 3) / 2
       FROM generate_series(1, ${count}) n;
     UPDATE conversation c SET last_inbound_at = i.window_ends - interval '24 hours' FROM review_item i WHERE i.conversation_id = c.conversation_id`,
  );

/** The whole list by its pages, and the moment (ms) it is in the order of. @param between done after every page */
async function paged(
  limit: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<{ items: ItemSummaryDto[]; at: number }> {
  const first = await page(`limit=${limit}`);
  const { items } = first;
  for (let { nextCursor } = first; nextCursor;) {
    await between();
    const more = await page(`limit=${limit}&cursor=${nextCursor}`);
    items.push(...more.items);
    nextCursor = more.nextCursor;
  }
  const { at } = JSON.parse(Buffer.from(first.nextCursor!, 'base64url').toString()) as { at: string };
  return { items, at: Date.parse(at) };
}
const asPlaced = (items: ItemSummaryDto[], at: number): string[] =>
  items.map((item) => {
    const { lane, key, since } = placeInQueue(item, at);
    return `${lane} ${key} ${since} ${item.id}`;
  });
const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

describe('the right item next (RV-01)', () => {
  afterAll(() =>
    world.database.query(
      `UPDATE review_item SET state = 'settled', settled_at = now() WHERE preview = 'Planted'`,
    ),
  );

  test('the list is in the order of the policy that explains it, whatever the items are', async () => {
    await plant(300);
    const { items, at } = await paged(100);
    expect(items).toHaveLength(300);
    expect(asPlaced(items, at)).toEqual(asPlaced(inQueueOrder(items, at), at));
    expect(new Set(items.map((item) => placeInQueue(item, at).lane)).size).toBe(5);
  });

  test('its pages have every item once, also when items change places, come and go between two of them', async () => {
    const { items: before } = await paged(100);
    const order = (): string[] => idsOf(before);
    let turn = 0;
    const { items, at } = await paged(50, async () => {
      turn += 1;
      const [gone, raised] = [order()[turn * 50 - 15], order()[turn * 50 - 20]];
      await world.database.query(
        `UPDATE review_item SET state = 'settled', settled_at = now() WHERE item_id = $1`,
        [gone],
      );
      await world.database.query('UPDATE review_item SET urgent = true WHERE item_id = $1', [raised]);
    });
    expect(turn).toBe(5);
    expect(idsOf(items)).toEqual(idsOf(inQueueOrder(before, at)));
  });

  test.each(['zebra', Buffer.from('{"at":"2026-11-27T00:00:00Z","key":["x"]}').toString('base64url')])(
    'a cursor that is none of this list’s is refused: %s',
    async (cursor) => {
      const answer = await world.get<{ code: string }>(`/items?cursor=${cursor}`);
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_cursor']);
      const { nextCursor } = await page('limit=1');
      expect((await world.get(`/items?state=settled&cursor=${nextCursor}`)).status).toBe(422);
    },
  );

  test('who has waited longest can be asked for', async () => {
    const { items } = await page('order=waiting&limit=100');
    const since = items.map(({ waitingSince }) => waitingSince);
    expect(since).toEqual([...since].sort());
  });
});

describe('what an item weighs follows what becomes of it (RV-01)', () => {
  const readAgain = async (id: string): Promise<ItemSummaryDto> =>
    (await world.get<ItemSummaryDto>(`/items/${id}`)).body;

  test('its draft’s risk, and somebody having looked', async () => {
    const chat = world.newChat();
    const asked = await chat.asks('Hello');
    const fresh = await readAgain(asked.id);
    expect(fresh.weighed).toEqual({ risk: 0, value: 0.24, urgency: 0.2, alert: 0 });
    expect(Date.parse(fresh.lookBy!) - Date.parse(fresh.waitingSince)).toBe(120 * 60_000);
    const verdict = { risk: 0.4, verdict: 'review' as const, policyVersion: 'spec', judge: 'off' as const };
    await chat.drafted('A draft.', undefined, { verdict });
    await chat.openItem(({ state }) => state === 'ready');
    expect((await readAgain(asked.id)).weighed.risk).toBe(0.4);
    await chat.claim(await chat.openItem());
    expect((await readAgain(asked.id)).lookBy).toBeNull();
  });

  test('whoever has it open has looked', async () => {
    const chat = world.newChat();
    const { id, seenThrough } = await chat.asks('Hello');
    const { eventId } = seenThrough as unknown as { eventId: string };
    expect(
      (await world.post(`/conversations/${chat.conversationId}/seen`, { messageId: eventId })).status,
    ).toBe(204);
    expect((await readAgain(id)).lookBy).toBeNull();
  });

  test('what they are worth, told to every open page', async () => {
    const chat = world.newChat();
    const { id } = await chat.asks('Hello');
    const amount = { amountMinor: 350_000, source: 'manual', reason: 'A stay' };
    expect((await world.post(`/contacts/${chat.contactId}/ltv`, amount)).status).toBe(201);
    await followContacts(world.database.manager);
    const { value } = await eventually(
      async () => {
        const { weighed } = await readAgain(id);
        return weighed.value !== 0.24 ? weighed : undefined;
      },
      { what: 'the new worth' },
    );
    expect(value).toBeCloseTo((Math.log(3_501) / Math.log(10_001)) * 0.8, 9);
  });
});
