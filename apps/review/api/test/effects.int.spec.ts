import { randomUUID } from 'node:crypto';
import {
  DraftRequested,
  EffectSettled,
  type EffectOutcome,
  type ProposedAction,
} from '@countersign/contracts';
import { approvalDigest, type EffectContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import type { Item } from './review-world.js';
import { ReviewWorld } from './review-world.js';

const TICKET = {
  subject: 'Boiler in room 4',
  details: 'No hot water since Sunday.',
  priority: 'high',
} as const;
const ACTION: ProposedAction = { kind: 'open-ticket', skill: 'tickets', ticket: TICKET };
const EFFECT: EffectContent = { kind: 'open-ticket', ticket: TICKET };
const WORDS = [{ text: 'A colleague comes at six.' }];

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start({ TICKETS_OFFERED: 'true' });
  await world.setUp();
});
afterAll(() => world.stop());

type Chat = ReturnType<ReviewWorld['newChat']>;
async function proposing(chat: Chat): Promise<Item> {
  await chat.asks('There is no hot water.');
  await chat.drafted(WORDS[0]!.text, undefined, { actions: [ACTION] });
  return chat.openItem((item) => item.state === 'ready');
}
const digestOf = (item: Item, effects: EffectContent[]): string => {
  const { recipient, seenThrough, policyVersion } = item;
  return approvalDigest({ bubbles: WORDS, effects, recipient, seenThrough, policyVersion });
};
const approve = (chat: Chat, item: Item, effects: EffectContent[], extra: object = {}) =>
  chat.approve(item, WORDS, { effects, digest: digestOf(item, effects), ...extra });
interface Shown {
  state: string;
  words?: string;
  reference?: string;
  ticket: object;
}
const shown = async ({ conversationId }: Item): Promise<Shown[]> =>
  (await world.get<{ effects: Shown[] }>(`/conversations/${conversationId}`)).body.effects;
const trail = (replyId: string): Promise<{ action: string; detail: Record<string, unknown> }[]> =>
  world.database.query('SELECT action, detail FROM audit WHERE object_id = $1 ORDER BY seq', [replyId]);

async function settle(item: Item, replyId: string, outcome: EffectOutcome, more: object = {}): Promise<void> {
  const [row] = await world.database.query('SELECT effect_id FROM reply_effect WHERE reply_id = $1', [
    replyId,
  ]);
  const effectId = (row as { effect_id: string }).effect_id;
  await world.bus.publish('dispatcher', EffectSettled, {
    ...{ id: randomUUID(), workspace: 'main', channel: 'telegram', accountId: item.recipient.accountId },
    conversationId: item.conversationId,
    data: {
      ...{ effectId, replyId, position: 0, kind: 'open-ticket', outcome, attempts: 1 },
      ...{ at: new Date().toISOString(), ...more },
    },
  });
}

describe('something to be done outside the conversation (SV-17)', () => {
  it('is countersigned with the reply, with parameters the reviewer changed, and bound by the digest', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const mine: EffectContent = { ...EFFECT, ticket: { ...TICKET, priority: 'low' } };
    const { body, status } = await approve(chat, item, [mine]);
    expect(status).toBe(201);
    const [approval] = await chat.approvals();
    expect(approval?.data).toMatchObject({ effects: [mine], digest: digestOf(item, [mine]) });
    expect(await shown(item)).toMatchObject([{ state: 'approved', ticket: mine.ticket }]);
    expect((await trail(body.replyId))[0]?.detail).toMatchObject({
      effects: ['open-ticket'],
      proposed: [{ kind: 'open-ticket', skill: 'tickets', taken: false }],
    });
  });

  it('may be left out: then only the words are approved', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    await approve(chat, item, []);
    expect((await chat.approvals())[0]?.data.effects).toBeUndefined();
    expect(await shown(item)).toEqual([]);
  });

  it('with a parameter that was not on the screen is refused with the whole reply; so is one that cannot be', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const other = { ...EFFECT, ticket: { ...TICKET, details: 'Give them a refund.' } };
    expect(await approve(chat, item, [other], { digest: digestOf(item, [EFFECT]) })).toMatchObject({
      status: 409,
      body: { code: 'digest_mismatch' },
    });
    const blank = { ...EFFECT, ticket: { ...TICKET, subject: ' ' } };
    expect(await approve(chat, item, [blank])).toMatchObject({ status: 422 });
    expect(await approve(chat, item, [EFFECT, EFFECT, EFFECT, EFFECT])).toMatchObject({ status: 422 });
    expect(await chat.approvals()).toEqual([]);
  });

  it('may not carry a card number, whoever put it there; it may tell of a threat (SV-17, CO-04)', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const card = { ...EFFECT, ticket: { ...TICKET, details: 'Charge 4111 1111 1111 1111, please.' } };
    expect(await approve(chat, item, [card])).toMatchObject({
      status: 422,
      body: { code: 'blocked_by_policy' },
    });
    const threat = { ...EFFECT, ticket: { ...TICKET, details: 'The guest says: I will kill you all.' } };
    expect((await approve(chat, item, [threat])).status).toBe(201);
  });

  it('goes to a lead as it was edited when the reply is handed over (CO-03)', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const mine: EffectContent = { ...EFFECT, ticket: { ...TICKET, subject: 'Boiler, room 4, again' } };
    const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`)).body;
    const text = { claimToken, generation: item.generation, bubbles: WORDS, effects: [mine] };
    expect((await world.post(`/items/${item.id}/hand-over`, text)).status).toBe(204);
    expect((await world.item(item.id)).notice).toMatchObject({ kind: 'handed-over', effects: [mine] });
  });

  it('taken back with the reply was never ordered', async () => {
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    const { body } = await approve(chat, item, [EFFECT], { undoSeconds: 60 });
    await world.post(`/items/${item.id}/undo`, { replyId: body.replyId });
    expect(await chat.approvals()).toEqual([]);
    expect(await shown(item)).toEqual([]);
  });

  it.each<[EffectOutcome, object]>([
    ['done', { reference: 'T-7' }],
    ['refused', { code: 'invalid', words: 'This queue is closed.' }],
    ['unknown', { code: 'timeout' }],
  ])(
    '%s is shown on the conversation, kept on the trail and told to the next draft',
    async (outcome, more) => {
      const chat = world.newChat('telegram');
      const item = await proposing(chat);
      const { body } = await approve(chat, item, [EFFECT]);
      await settle(item, body.replyId, outcome, more);
      await eventually(async () => (await shown(item))[0]?.state === outcome);
      expect(await shown(item)).toMatchObject([{ ...more, state: outcome }]);
      expect((await trail(body.replyId)).map(({ action }) => action)).toEqual([
        'reply.approved',
        `effect.${outcome}`,
      ]);
      // Told again, otherwise: the first word stands.
      await settle(item, body.replyId, outcome === 'done' ? 'unknown' : 'done');
      await chat.asks('And now?');
      const requests = await world.published(DraftRequested, item.conversationId);
      expect(requests.at(-1)?.data).toMatchObject({
        offers: ['open-ticket'],
        effects: [{ kind: 'open-ticket', about: TICKET.subject, state: outcome }],
      });
    },
  );

  it('where nobody takes it, it is neither offered nor approved', async () => {
    await world.database.query('DELETE FROM effect_offer');
    const chat = world.newChat('telegram');
    const item = await proposing(chat);
    expect(await approve(chat, item, [EFFECT])).toMatchObject({
      status: 422,
      body: { code: 'effect_unavailable' },
    });
    expect((await world.published(DraftRequested, item.conversationId))[0]?.data.offers).toBeUndefined();
  });
});
