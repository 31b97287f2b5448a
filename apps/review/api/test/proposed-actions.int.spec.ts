import { randomUUID } from 'node:crypto';
import type { ProposedAction } from '@countersign/contracts';
import { placeText } from '@countersign/contracts/approval';
import type { Item } from './review-world.js';
import { ReviewWorld } from './review-world.js';

const ACTION = {
  ...{ kind: 'send-place' as const, skill: 'location' },
  place: { name: 'Lantern House', address: '14 Quayside Lane, Port Ellery', latitude: 54.5, longitude: -1.2 },
} satisfies ProposedAction;
const WORDS = { text: 'You find us here.' };
const CARD = { text: placeText(ACTION.place), place: ACTION.place };

let world: ReviewWorld;

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

async function proposing(chat: ReturnType<ReviewWorld['newChat']>): Promise<Item> {
  await chat.asks('Where are you?');
  await chat.drafted(WORDS.text, undefined, { actions: [ACTION] });
  return chat.openItem((item) => item.state === 'ready');
}
const trailOf = async (replyId: string): Promise<unknown> => {
  const [row]: { detail: { proposed?: unknown } }[] = await world.database.query(
    `SELECT detail FROM audit WHERE object_id = $1 AND action = 'reply.approved'`,
    [replyId],
  );
  return row?.detail.proposed;
};

describe('what a draft proposes beside its words (SV-17)', () => {
  it('is on the card with every parameter, and nothing of it happens until it is countersigned', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    expect(item.draft).toMatchObject({ actions: [ACTION] });
    expect(await chat.approvals()).toEqual([]);
  });

  it('is carried out as part of one signed reply, however many approve at once, and the trail says it was taken', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const claimToken = await chat.claim(item);
    const bubbles = [WORDS, CARD];
    const body = { claimToken, generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.post<{ replyId: string }>(`/items/${item.id}/approve`, body, index < 10 ? key : {}),
      ),
    );
    const ids = new Set(
      answers.filter(({ status }) => status === 201).map(({ body: { replyId } }) => replyId),
    );
    expect(ids.size).toBe(1);
    const approvals = await chat.approvals();
    expect(approvals.map(({ data }) => data.bubbles)).toEqual([[WORDS, CARD]]);
    expect(await trailOf([...ids][0]!)).toEqual([{ kind: 'send-place', skill: 'location', taken: true }]);
  });

  it('may be taken off; a card with another parameter is the person’s own, not the one proposed', async () => {
    const chat = world.newChat('telegram');
    const without = await chat.approve(await proposing(chat), [WORDS]);
    expect(await trailOf(without.body.replyId)).toEqual([
      { kind: 'send-place', skill: 'location', taken: false },
    ]);
    const other = world.newChat('telegram');
    const place = { ...ACTION.place, latitude: 1 };
    const changed = await other.approve(await proposing(other), [WORDS, { ...CARD, place }]);
    expect(await trailOf(changed.body.replyId)).toEqual([
      { kind: 'send-place', skill: 'location', taken: false },
    ]);
  });

  it('a parameter that was not on the screen is refused with the whole reply', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const moved = [WORDS, { ...CARD, place: { ...ACTION.place, longitude: 0 } }];
    const refused = await chat.approve(item, moved, { digest: chat.digest(item, [WORDS, CARD]) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
    expect(await chat.approvals()).toEqual([]);
  });
});
