import { DraftRequested, ReplyRejected } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { CountersDto } from '../src/counters/counters.dto.js';
import type { ItemDetailDto, ItemPageDto } from '../src/queue/item.dto.js';
import { ExpiryService } from '../src/queue/expiry.service.js';
import { Silences } from '../src/silence/silence.service.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const DAY = 86_400_000;

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const silence = (chat: Chat, about: object = {}, extra: Record<string, string> = {}) =>
  world.post<{ code: string; details?: { field: string }[] }>(
    `/contacts/${chat.contactId}/silence`,
    { reason: 'SPAM', until: inDays(7), ...about },
    extra,
  );
const end = (chat: Chat) => world.post<{ code: string }>(`/contacts/${chat.contactId}/silence/end`);
const listed = async (state: string, chat: Chat): Promise<ItemDetailDto | undefined> => {
  const { items } = (await world.get<ItemPageDto>(`/items?state=${state}`)).body;
  const found = items.find(({ conversationId }) => conversationId === chat.conversationId);
  return found && (await world.get<ItemDetailDto>(`/items/${found.id}`)).body;
};
const silentItem = (chat: Chat): Promise<ItemDetailDto> => eventually(() => listed('silent', chat));
const requests = async (chat: Chat) => (await world.published(DraftRequested, chat.conversationId)).length;
const sweep = () => world.service.get(Silences).sweep();
const trail = (chat: Chat) =>
  world.database.query(`SELECT action, detail FROM audit WHERE object_id = $1 ORDER BY seq`, [
    chat.contactId,
  ]);

/** A message that arrives while the contact is silent. */
async function writesOn(chat: Chat, text: string): Promise<void> {
  await chat.turnCloses([await chat.writes(text)]);
}

describe('a contact who is put before nobody for a while', () => {
  test('what is open and what they write leaves the queue, is kept and listed apart, and nothing is drafted', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Buy followers');
    await chat.claim(item);
    const until = inDays(7);
    expect((await silence(chat, { until })).status).toBe(204);
    expect(await silentItem(chat)).toMatchObject({
      ...{ id: item.id, state: 'no_draft', draft: null, claim: null },
      silent: { until, reason: 'SPAM', by: 'Ada' },
    });
    expect(await listed('open', chat)).toBeUndefined();
    const asked = await requests(chat);
    await writesOn(chat, 'Cheap followers!');
    await eventually(async () => (await silentItem(chat)).messageCount === 2);
    expect(await listed('open', chat)).toBeUndefined();
    expect(await requests(chat)).toBe(asked);
    expect(await trail(chat)).toEqual([{ action: 'contact.silenced', detail: { reason: 'SPAM', until } }]);
  });

  test('who ends it puts everything they wrote before people again, drafted, with time to decide it', async () => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    await silence(chat, { reason: 'NO_ANSWER_NEEDED' });
    await writesOn(chat, 'Thanks!');
    await eventually(async () => (await silentItem(chat)).messageCount === 2);
    await world.database.query(
      `UPDATE review_item SET opened_at = now() - interval '9 days' WHERE conversation_id = $1`,
      [chat.conversationId],
    );
    await world.database.query(
      `UPDATE conversation SET last_inbound_at = now() - interval '9 days' WHERE conversation_id = $1`,
      [chat.conversationId],
    );
    const expire = () => world.service.get(ExpiryService).expireDue();
    expect(await expire()).toBe(0);
    expect((await end(chat)).status).toBe(204);
    expect(await expire()).toBe(0);
    expect(await eventually(() => listed('open', chat))).toMatchObject({
      ...{ state: 'drafting', messageCount: 2, silent: null },
    });
    expect(await trail(chat)).toMatchObject([
      {},
      { action: 'contact.silence-ended', detail: { why: 'person' } },
    ]);
    expect((await end(chat)).body.code).toBe('not_silenced');
  });

  test('when its time is over it ends by itself, and a message after that is work at once', async () => {
    const [one, other] = [world.newChat(), world.newChat()];
    for (const chat of [one, other]) {
      await chat.readyItem('Hello');
      await silence(chat);
      await world.database.query(
        `UPDATE contact_state SET silent_until = now() - interval '1 second' WHERE contact_id = $1`,
        [chat.contactId],
      );
    }
    await writesOn(one, 'Still there?');
    await eventually(() => listed('open', one));
    await sweep();
    await eventually(() => listed('open', other));
    expect(await trail(other)).toMatchObject([{}, { detail: { why: 'time' } }]);
    expect(await trail(one)).toMatchObject([{}, { detail: { why: 'time' } }]);
  });

  test.each([
    ['self-harm', 'quero me matar', {}],
    ['an emergency', 'my husband collapsed and is not breathing', {}],
    ['a threat', 'te voy a romper las piernas', {}],
    ['words that cannot wait', 'URGENT!', { reason: 'urgent' as const }],
  ])('danger breaks through and ends it: %s (ET-06)', async (_, text, said) => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    await silence(chat, { reason: 'ABUSE' });
    await chat.turnCloses([await chat.writes(text)], said);
    const item = await eventually(() => listed('open', chat));
    expect(item).toMatchObject({ urgent: true, silent: null, state: 'drafting' });
    expect(await listed('silent', chat)).toBeUndefined();
    expect(await trail(chat)).toMatchObject([
      {},
      { action: 'contact.silence-ended', detail: { why: 'danger' } },
    ]);
  });

  test('danger that is said aloud breaks through, too, whether it is heard before the turn closes or after (ET-06)', async () => {
    for (const heardFirst of [true, false]) {
      const chat = world.newChat();
      await chat.readyItem('Hello');
      await silence(chat);
      const { mediaId, closes } = await chat.speaks();
      const heard = () => chat.isHeard(mediaId, { text: 'quero me matar' });
      for (const step of heardFirst ? [heard, closes] : [closes, heard]) await step();
      expect(await eventually(() => listed('open', chat))).toMatchObject({ urgent: true, silent: null });
    }
  });

  test('a countersigned reply that did not go out ends it: somebody has to hear of that', async () => {
    const chat = world.newChat();
    const { replyId, ordinal } = (await chat.approve(await chat.readyItem('Hello'), 'Hello!')).body;
    expect((await silence(chat, { reason: 'NO_ANSWER_NEEDED' })).status).toBe(204);
    const refusal = { replyId, ordinal, bubbles: [], code: 'provider-refused' as const };
    await chat.dispatcherSays(ReplyRejected, replyId, refusal);
    expect(await eventually(() => listed('open', chat))).toMatchObject({
      ...{ silent: null, notice: { kind: 'rejected' } },
    });
    expect(await trail(chat)).toMatchObject([{}, { detail: { why: 'undelivered' } }]);
  });

  test('who may be in danger cannot be silenced, nor whom a colleague is answering', async () => {
    const endangered = world.newChat();
    await endangered.asks('I want to kill myself');
    expect((await silence(endangered)).body.code).toBe('in_danger');
    const chat = world.newChat();
    await chat.claim(await chat.readyItem('Hello'));
    const rob = { cookie: await world.anotherReviewer('Rob') };
    expect((await silence(chat, {}, rob)).body.code).toBe('claimed_by_other');
    expect([await listed('silent', endangered), await listed('silent', chat)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['no reason', { reason: undefined }, 'reason'],
    ['a reason nobody knows', { reason: 'BORED' }, 'reason'],
    ['a time that is over', { until: new Date(0).toISOString() }, 'until'],
    ['longer than 30 days', { until: inDays(31) }, 'until'],
  ])('is refused with what to correct: %s', async (_, about, field) => {
    const chat = world.newChat();
    await chat.asks('Hello');
    const answer = await silence(chat, about);
    expect(answer).toMatchObject({ status: 422, body: { details: [{ field }] } });
  });

  test('a repeat of the click is one silence, another person’s is told, nobody unknown is silenced', async () => {
    const chat = world.newChat();
    await chat.asks('Hello');
    const click = { 'idempotency-key': 'silence-once-and-only-once' };
    const until = inDays(1);
    expect((await silence(chat, { until }, click)).status).toBe(204);
    expect((await silence(chat, { until }, click)).status).toBe(204);
    expect((await silence(chat)).body.code).toBe('silenced_already');
    expect((await silence(world.newChat())).status).toBe(404);
    expect(await trail(chat)).toHaveLength(1);
  });

  test('approving while somebody silences: whichever comes first, the other is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const chat = world.newChat();
      const item = await chat.readyItem('Hello');
      const [approved, silenced] = await Promise.all([chat.approve(item, 'A draft.'), silence(chat)]);
      expect(silenced.status).toBe(204);
      expect([201, 409]).toContain(approved.status);
      const open = await listed('silent', chat);
      expect(open === undefined).toBe(approved.status === 201);
    }
  });

  test('nobody answers or drafts for somebody who is silent; closing is possible', async () => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    await silence(chat);
    const item = await world.item((await silentItem(chat)).id);
    expect((await chat.approve(item, 'Hello!')).body.code).toBe('silenced');
    const basis = { claimToken: await chat.claim(item), generation: item.generation };
    const wish = await world.post<{ code: string }>(`/items/${item.id}/instruct`, {
      ...basis,
      instruction: 'Shorter.',
    });
    expect(wish.body.code).toBe('silenced');
    const closing = { ...basis, reason: 'SPAM_OR_ABUSE', seenThrough: item.seenThrough };
    expect((await world.post(`/items/${item.id}/close`, closing)).status).toBe(204);
    await writesOn(chat, 'Hello again');
    expect(await silentItem(chat)).toMatchObject({ messageCount: 1 });
  });

  test('a contact is counted as silenced, and what they wrote as nobody’s work (RV-23)', async () => {
    const counters = async () => (await world.get<CountersDto>('/counters')).body;
    const chat = world.newChat();
    await chat.readyItem('Hello');
    const before = await counters();
    await silence(chat);
    const after = await counters();
    expect([after.silenced - before.silenced, after.pending - before.pending]).toEqual([1, -1]);
  });

  test('an item a race left on the wrong side is put right', async () => {
    const [one, other] = [world.newChat(), world.newChat()];
    for (const chat of [one, other]) await chat.readyItem('Hello');
    await silence(one);
    const wrong = 'UPDATE review_item SET silent = NOT silent WHERE conversation_id = ANY($1)';
    await world.database.query(wrong, [[one.conversationId, other.conversationId]]);
    await sweep();
    expect(await silentItem(one)).toMatchObject({ state: 'no_draft' });
    expect(await eventually(() => listed('open', other))).toMatchObject({ state: 'drafting' });
  });
});
