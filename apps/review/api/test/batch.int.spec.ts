import type { DraftReady } from '@countersign/contracts';
import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import type { AlikeCountDto, AlikeDto, AlikeItemDto, BatchOutcomesDto } from '../src/decisions/batch.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const ANSWER = 'Breakfast is from 7:00 to 10:30, every day, in the garden room.';
const GROUNDED: Partial<DraftReady> = {
  evidence: [{ kind: 'passage', title: 'Breakfast', excerpt: ANSWER }],
  findings: [],
  verdict: { risk: 0, verdict: 'pass', policyVersion: '1', judge: 'off' },
};

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterEach(() =>
  world.database.query(`UPDATE review_item SET state = 'settled', hold = NULL, settled_at = now()`),
);
afterAll(() => world.stop());

interface Waiting {
  chat: Chat;
  item: Item;
}
async function waiting(text = ANSWER, also: Partial<DraftReady> = {}): Promise<Waiting> {
  const chat = world.newChat();
  await chat.asks('When is breakfast?');
  await chat.drafted(text, undefined, { ...GROUNDED, ...also });
  return { chat, item: await chat.openItem(({ state }) => state === 'ready') };
}
async function several(count: number): Promise<Waiting[]> {
  const all: Waiting[] = [];
  for (let index = 0; index < count; index += 1) all.push(await waiting());
  return all;
}
const alike = async ({ item }: Waiting): Promise<AlikeItemDto[]> =>
  (await world.get<AlikeDto>(`/items/${item.id}/alike`)).body.items;
const others = async ({ item }: Waiting): Promise<number> =>
  (await world.get<AlikeCountDto>(`/items/${item.id}/alike/count`)).body.others;
const signed = ({ itemId, generation, bubbles, ...bound }: AlikeItemDto, text?: string) => {
  const said = text === undefined ? bubbles : [{ text }];
  const { recipient, seenThrough, policyVersion } = bound as unknown as Omit<ApprovalContent, 'bubbles'>;
  const digest = approvalDigest({
    bubbles: said as { text: string }[],
    recipient,
    seenThrough,
    policyVersion,
  });
  return { itemId, generation, bubbles: said, digest };
};
const approve = (items: object[], extra: Record<string, string> = {}) =>
  world.post<BatchOutcomesDto & { code: string }>('/items/batch-approve', { items, undoSeconds: 0 }, extra);
const codes = ({ outcomes }: BatchOutcomesDto) => outcomes.map(({ code, outcome }) => code ?? outcome);

describe('approving what is boring together (RV-25)', () => {
  test('those with almost the same draft are offered with every final text and its recipient; others are not', async () => {
    const first = await waiting();
    const same = await waiting(ANSWER.replace('every', 'each'));
    await waiting('We have no rooms left for these days, sorry.');
    await waiting(ANSWER, { evidence: [] });
    await world.newChat().readyItem('When is breakfast?');
    expect(await others(first)).toBe(1);
    const offered = await alike(first);
    expect(offered.map(({ itemId }) => itemId)).toEqual([first.item.id, same.item.id]);
    expect(offered[1]).toMatchObject({
      recipientLabel: expect.stringContaining('Grace'),
      bubbles: [{ text: ANSWER.replace('every', 'each') }],
    });
  });

  test('one of several that changed meanwhile drops out and is named; the others go, each with a record of its own', async () => {
    const all = await several(4);
    const shown = await alike(all[0]!);
    await all[2]!.chat.writes('And for children?');
    await eventually(async () => (await world.item(all[2]!.item.id)).newerInbound);
    const { body, status } = await approve(shown.map((item) => signed(item)));
    expect(status).toBe(200);
    expect(codes(body)).toEqual(['approved', 'approved', 'newer_inbound', 'approved']);
    expect(body.outcomes[2]).toMatchObject({ itemId: all[2]!.item.id, contactName: 'Grace' });
    const sent = await Promise.all(all.map(async ({ chat }) => (await chat.approvals()).length));
    expect(sent).toEqual([1, 1, 0, 1]);
    const trail: { detail: { digest: string; batch: string } }[] = await world.database.query(
      `SELECT detail FROM audit WHERE action = 'reply.approved' AND object_id = ANY($1) ORDER BY seq`,
      [body.outcomes.flatMap(({ replyId }) => replyId ?? [])],
    );
    expect(trail.map(({ detail }) => detail.digest)).toEqual(
      [shown[0]!, shown[1]!, shown[3]!].map((item) => signed(item).digest),
    );
    expect(new Set(trail.map(({ detail }) => detail.batch)).size).toBe(1);
    expect((await world.item(all[2]!.item.id)).claim).toBeNull();
  });

  test.each<[string, (shown: AlikeItemDto, of: Waiting) => Promise<object> | object]>([
    ['edited', (shown) => signed(shown, `${ANSWER} Bye.`)],
    ['digest_mismatch', (shown) => ({ ...signed(shown), digest: 'a'.repeat(64) })],
    ['item_changed', (shown) => ({ ...signed(shown), generation: shown.generation + 1 })],
    [
      'already_answered',
      async (shown, { chat, item }) => {
        await chat.approve(item, 'From seven.');
        return signed(shown);
      },
    ],
    [
      'claimed_by_other',
      async (shown, { item }) => {
        const rob = { cookie: await world.anotherReviewer('Rob') };
        await world.post(`/items/${item.id}/claim`, {}, rob);
        return signed(shown);
      },
    ],
    [
      'item_changed',
      async (shown, { chat }) => {
        await chat.asks('And dinner?');
        return signed(shown);
      },
    ],
  ])(
    'any difference from what was shown drops the one, and nothing of it is sent: %s',
    async (why, differ) => {
      const [first, other] = (await several(2)) as [Waiting, Waiting];
      const [one, two] = (await alike(first)) as [AlikeItemDto, AlikeItemDto];
      const before = (await other.chat.approvals()).length;
      const changed = await differ(two, other);
      const there = (await other.chat.approvals()).length;
      expect(codes((await approve([signed(one), changed])).body)).toEqual(['approved', why]);
      expect((await other.chat.approvals()).length).toBe(there);
      expect(there - before).toBe(why === 'already_answered' ? 1 : 0);
    },
  );

  test('what broke off in the middle is gone on with by another click: what was signed is not said to have dropped out', async () => {
    const all = await several(3);
    const shown = (await alike(all[0]!)).map((item) => signed(item));
    const [first] = (await approve(shown.slice(0, 2))).body.outcomes;
    const { body } = await approve(shown);
    expect(codes(body)).toEqual(['approved', 'approved', 'approved']);
    expect(body.outcomes[0]!.replyId).toBe(first!.replyId);
    for (const { chat } of all) expect(await chat.approvals()).toHaveLength(1);
  });

  test('one for which somebody’s corrected text is kept is not offered, and drops out (RV-04)', async () => {
    const all = await several(3);
    const shown = await alike(all[0]!);
    const words = { reply: { requestId: '', texts: ['From seven.'], beside: {} } };
    const page = '6f1f7c52-7a55-4c5e-9d5c-2f5c52a0f0aa';
    const kept = await world.request('PUT', `/working-texts/reply/${all[1]!.item.id}`, {
      ...{ page, base: 0, ...words },
    });
    expect(kept.status).toBe(200);
    expect((await alike(all[0]!)).map(({ itemId }) => itemId)).not.toContain(all[1]!.item.id);
    const { body } = await approve(shown.map((item) => signed(item)));
    expect(codes(body)).toEqual(['approved', 'edited', 'approved']);
    expect(await all[1]!.chat.approvals()).toEqual([]);
  });

  test('a repeat of the click, also after a lost answer, approves nothing twice', async () => {
    const all = await several(3);
    const items = (await alike(all[0]!)).map((item) => signed(item));
    const click = { 'idempotency-key': 'one-click-for-all-three' };
    const first = await approve(items, click);
    await world.database.query(`DELETE FROM idempotency WHERE key = 'one-click-for-all-three'`);
    const again = await approve(items, click);
    expect(again.body).toEqual(first.body);
    for (const { chat } of all) expect(await chat.approvals()).toHaveLength(1);
  });

  test('more than 20, or one twice, is refused as a whole', async () => {
    const first = await waiting();
    const [one] = (await alike(first)).map((item) => signed(item));
    const many = Array.from({ length: 21 }, () => ({ ...one, itemId: crypto.randomUUID() }));
    expect((await approve(many)).status).toBe(422);
    expect((await approve([one!, one!])).status).toBe(422);
    expect(await first.chat.approvals()).toHaveLength(0);
  });
});
