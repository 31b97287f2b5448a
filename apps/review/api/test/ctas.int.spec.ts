import { randomUUID } from 'node:crypto';
import { CtaResponded, CtaSent, ReplySent } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { CtaEventsDto, CtaListDto } from '../src/ctas/cta.dto.js';
import { SilenceSweeper } from '../src/ctas/silence-sweeper.js';
import type { ContactStandingDto } from '../src/funnel/funnel.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
let reviewer: Record<string, string>;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  reviewer = { cookie: await world.anotherReviewer('Rita') };
  await save('tour', TOUR);
});
afterAll(() => world.stop());

interface Answered {
  version: number;
  code: string;
}
const ASKS = 'Would you like to see our rooms on Saturday?';
const TOUR = {
  ...{ stage: 'SOFT', title: 'Room tour' },
  texts: {
    en: { text: ASKS, url: 'https://house.example/tour' },
    es: { text: '¿Quiere ver las habitaciones?' },
  },
};
const save = (id: string, words: object, base = 0, who?: Record<string, string>) =>
  world.post<Answered>(`/ctas/${id}`, { ...words, base }, who);
const listed = async () => (await world.get<CtaListDto>('/ctas')).body.ctas;
const eventsOf = async (chat: Chat) =>
  (await world.get<CtaEventsDto>(`/contacts/${chat.contactId}/cta-events`)).body.events;
const standing = async (chat: Chat) =>
  (await world.get<ContactStandingDto>(`/contacts/${chat.contactId}/status`)).body;
const respond = (id: string, response: string, base: number) =>
  world.post<Answered>(`/cta-events/${id}/response`, { response, base }, reviewer);

/** Asks in a reply to whatever they wrote. */
async function asked(chat: Chat, words = 'Good morning', ctas: object[] = [{ bubble: 1, id: 'tour' }]) {
  const item = await chat.readyItem(words);
  return chat.approve(item, [{ text: 'Hello.' }, { text: ASKS }], { ctas });
}

/** And the dispatcher has sent it. @returns what reached them last */
async function reached(chat: Chat, words?: string) {
  const { body } = await asked(chat, words);
  const { replyId, ordinal } = body;
  const bubbles = [0, 1].map((position) => ({
    ...{ bubbleId: randomUUID(), position, state: 'sent' as const, attempts: 1 },
    providerMessageId: `${replyId}-${position}`,
  }));
  await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal, bubbles });
  return eventually(async () => (await eventsOf(chat)).find(({ response }) => response === 'PENDING'), {
    what: 'a call to action that reached them',
  });
}

describe('the library of calls to action (FU-03)', () => {
  test('a lead or an administrator keeps them by stage and language with link and validity; nobody saves over another (FU-03)', async () => {
    expect((await save('mine', TOUR, 0, reviewer)).status).toBe(403);
    expect(await save('tour', TOUR)).toMatchObject({ status: 409, body: { code: 'shortcut_taken' } });
    expect(await save('book', { ...TOUR, stage: 'DIRECT', validUntil: '2020-01-31' })).toMatchObject({
      ...{ status: 201, body: { version: 1 } },
    });
    expect(await save('book', { ...TOUR, stage: 'DIRECT' }, 7)).toMatchObject({
      body: { code: 'cta_changed' },
    });
    expect(await listed()).toMatchObject([
      ...[{ id: 'tour', stage: 'SOFT', over: false, uses: 0 }],
      ...[{ id: 'book', stage: 'DIRECT', over: true, validUntil: '2020-01-31' }],
    ]);
    for (const wrong of [{ texts: {} }, { texts: { en: { text: 'Hi {{name}}' } } }, { stage: 'LOUD' }])
      expect((await save('wrong', { ...TOUR, ...wrong })).status).toBe(422);
    expect((await world.post('/ctas/book/remove', { base: 1 })).status).toBe(200);
    expect((await listed()).map(({ id }) => id)).toEqual(['tour']);
    await expect(world.database.query('DELETE FROM cta')).rejects.toThrow(/permission denied/);
  });
});

describe('a call to action in a reply (FU-03, FU-04)', () => {
  test('is kept with stage and depth, told when it reached them, and what came of it is said once a version (FU-03, FU-04)', async () => {
    const chat = world.newChat();
    await chat.approve(await chat.readyItem('Hello'), 'Hello.');
    const event = await reached(chat, 'And on Saturday?');
    expect(event).toMatchObject({ title: 'Room tour', stage: 'SOFT', depth: 1, version: 0 });
    const [sent] = await world.published(CtaSent, chat.conversationId);
    expect(sent!.data).toMatchObject({ ctaId: 'tour', ctaVersion: 1, stage: 'SOFT', depth: 1 });
    await chat.asks('Sounds great, how do I book?');
    expect(await eventsOf(chat)).toMatchObject([{ proposed: 'INTERESTED', words: 'Sounds great' }]);
    expect(await respond(event.id, 'INTERESTED', 0)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await respond(event.id, 'IGNORED', 0)).toMatchObject({
      ...{ status: 409, body: { code: 'response_changed' } },
    });
    expect(await standing(chat)).toMatchObject({
      ...{ status: 'PROSPECT', suggestion: { to: 'LEAD_QUALIFIED', because: 'interested' } },
    });
    await respond(event.id, 'CONVERTED', 1);
    expect(await standing(chat)).toMatchObject({ status: 'CUSTOMER', version: 1 });
    const said = await world.published(CtaResponded, chat.conversationId);
    expect(said.map(({ data }) => [data.from, data.response])).toEqual([
      ['PENDING', 'INTERESTED'],
      ['INTERESTED', 'CONVERTED'],
    ]);
  });

  test('of who is silent for 72 hours it is ignored; who wrote anything waits for a person’s word (FU-04)', async () => {
    const [silent, talks] = [world.newChat(), world.newChat()];
    const [one, other] = [await reached(silent), await reached(talks)];
    await world.database.query(
      `UPDATE cta_event SET sent_at = sent_at - interval '73 hours' WHERE cta_event_id = ANY($1)`,
      [[one.id, other.id]],
    );
    await talks.asks('When is breakfast?');
    await world.service.get(SilenceSweeper).sweep();
    expect((await eventsOf(silent))[0]!.response).toBe('IGNORED');
    expect((await eventsOf(talks))[0]!.response).toBe('PENDING');
  });

  test('whoever wants no more messages has answered with that (FU-04)', async () => {
    const chat = world.newChat();
    const event = await reached(chat);
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await eventsOf(chat))[0]!.response === 'OPTED_OUT');
    expect((await eventsOf(chat))[0]!.id).toBe(event.id);
  });
});

describe('who may be asked for something, which the server decides (ET-05)', () => {
  const refused = (cause: string) => ({
    status: 422,
    body: {
      code: 'cta_refused',
      details: expect.arrayContaining([expect.objectContaining({ code: cause })]),
    },
  });

  test('three times in seven days, not four; what was taken back does not count (ET-05)', async () => {
    const chat = world.newChat();
    for (let time = 0; time < 3; time += 1) expect((await asked(chat)).status).toBe(201);
    const last: { reply_id: string }[] = await world.database.query(
      'SELECT reply_id FROM cta_event WHERE contact_id = $1 ORDER BY at DESC LIMIT 1',
      [chat.contactId],
    );
    expect(await asked(chat)).toMatchObject(refused('three_in_a_week'));
    await world.database.query(`UPDATE reply SET state = 'undone' WHERE reply_id = $1`, [last[0]!.reply_id]);
    const item = await chat.openItem();
    expect((await chat.approve(item, [{ text: ASKS }])).status).toBe(201);
  });

  test('one in a reply, also where the words were pasted and not marked (ET-05)', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    expect(await chat.approve(item, [{ text: ASKS }, { text: `So: ${ASKS}` }])).toMatchObject(
      refused('more_than_one'),
    );
    expect((await chat.approve(item, [{ text: 'Hello.' }])).status).toBe(201);
    expect(
      await world.database.query('SELECT 1 FROM cta_event WHERE contact_id = $1', [chat.contactId]),
    ).toEqual([]);
  });

  test.each([
    ['emergency', 'There is a fire in the kitchen, people are trapped, help'],
    ['distress', 'I want to kill myself'],
    ['minor', 'I am 15 years old, can I book a room?'],
  ])('nobody in %s (ET-05)', async (cause, words) => {
    const chat = world.newChat();
    expect(await asked(chat, words)).toMatchObject(refused(cause));
  });

  test('nobody after a refusal, until somebody says that they are interested again (ET-05)', async () => {
    const chat = world.newChat();
    const event = await reached(chat);
    await respond(event.id, 'POLITE_DECLINE', 0);
    expect(await asked(chat)).toMatchObject(refused('refused'));
    await respond(event.id, 'INTERESTED', 1);
    const item = await chat.openItem();
    expect((await chat.approve(item, [{ text: ASKS }])).status).toBe(201);
  });

  test('nobody with an open complaint (ET-05)', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('The room was dirty');
    await world.database.query(`UPDATE review_item SET person_reasons = '{complaint}' WHERE item_id = $1`, [
      item.id,
    ]);
    expect(await chat.approve(item, [{ text: ASKS }])).toMatchObject(refused('complaint'));
  });
});
