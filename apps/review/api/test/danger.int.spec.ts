import type { BusinessFacts, TurnLabels } from '@countersign/contracts';
import { ReviewWorld, type Item } from './review-world.js';

const HELP: NonNullable<BusinessFacts['helpTexts']> = [
  { danger: 'self_harm', language: 'es', country: 'ES', text: 'Llame al 024, a cualquier hora.' },
  { danger: 'self_harm', language: 'pt', country: 'PT', text: 'Ligue para o 1411.' },
  { danger: 'self_harm', language: 'pt', text: 'Acabou.', validUntil: '2020-01-31' },
  { danger: 'emergency', language: 'en', text: 'Call 112.' },
];
const FACTS: BusinessFacts = {
  ...{ name: 'Lantern House', zone: 'Europe/Lisbon', calendars: [], places: [], phones: [] },
  ...{ emails: [], links: [], prices: [], policies: [] },
};
const SELLS = 'sells-to-somebody-in-danger';
const SOLD = 'Stay with us. We have a special offer this week.';

/** What the specs of this file look at of an item. */
type Endangered = Item & { dangers: string[]; help: { text: string }[] };

describe('people in danger reach a person first', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterEach(() =>
    world.database.query(`UPDATE review_item SET state = 'settled', hold = NULL, settled_at = now()`),
  );
  afterAll(() => world.stop());

  const detail = async (id: string): Promise<Endangered> =>
    (await world.get<Endangered>(`/items/${id}`)).body;

  it.each([
    ['self_harm', 'I want to kill myself'],
    ['self_harm', 'ya no quiero vivir, me quiero matar'],
    ['self_harm', 'quero me matar'],
    ['emergency', 'my husband collapsed and is not breathing'],
    ['emergency', 'hay un incendio en la cocina'],
    ['emergency', 'meu amigo bebeu demais e não reage'],
    ['violence_threat', "I will kill you if you don't refund me"],
    ['violence_threat', 'te voy a romper las piernas'],
    ['violence_threat', 'vou quebrar as suas pernas'],
  ])('%s, "%s": on top, above what is urgent and what has waited longer (ET-06)', async (danger, text) => {
    const calm = await world.newChat().asks('When is breakfast?');
    const urgent = world.newChat();
    await urgent.turnCloses([await urgent.writes('URGENT: the invoice')], { reason: 'urgent' });
    const item = await urgent.openItem();
    const first = await world.newChat().asks(text);
    expect((await world.openItems()).map(({ id }) => id)).toEqual([first.id, item.id, calm.id]);
    expect((await detail(first.id)).dangers).toEqual([danger]);
    expect((await detail(item.id)).dangers).toEqual([]);
  });

  it('a danger stays with the item when they write on about something else (ET-06)', async () => {
    const chat = world.newChat();
    await chat.asks('I want to kill myself');
    await chat.asks('and when is breakfast?');
    expect((await detail((await chat.openItem()).id)).dangers).toEqual(['self_harm']);
  });

  it('the house’s words for this danger are offered, theirs in their language first; what ended is not (ET-06)', async () => {
    const chat = world.newChat();
    const { id } = await chat.asks('quero me matar');
    expect((await detail(id)).help).toEqual([]);
    expect((await world.post('/facts', { facts: { ...FACTS, helpTexts: HELP }, base: 0 })).status).toBe(201);
    const labels: TurnLabels = {
      ...{ by: 'rules', intents: [], urgency: 'urgent', urgencyWords: [], frustrated: 0, language: 'pt' },
      ...{ asksHuman: false, asksIfAutomated: false, timesAsked: 0, topics: [] },
    };
    await chat.drafted('A draft.', undefined, { labels });
    await chat.openItem(({ state }) => state === 'ready');
    expect((await detail(id)).help.map(({ text }) => text)).toEqual([
      'Ligue para o 1411.',
      'Llame al 024, a cualquier hora.',
    ]);
    const calm = await world.newChat().asks('When is breakfast?');
    expect((await detail(calm.id)).help).toEqual([]);
  });

  it('a help text in no language, or with a last day that is none, is refused by its field (ET-06)', async () => {
    const save = (help: object) =>
      world.post<{ code: string }>('/facts', { facts: { ...FACTS, helpTexts: [help] }, base: 1 });
    expect((await save({ ...HELP[0], language: 'Spanish' })).status).toBe(422);
    expect((await save({ ...HELP[0], danger: 'spam' })).status).toBe(422);
    expect((await save({ ...HELP[0], validUntil: '2026-02-30' })).body.code).toBe('facts_invalid');
  });

  it('a reply that sells is stopped for somebody in danger, and for nobody else (ET-06)', async () => {
    const bob = { cookie: await world.anotherReviewer('Bob', 'reviewer') };
    const approves = async (question: string) => {
      const chat = world.newChat();
      await chat.asks(question);
      await chat.drafted('A draft.');
      const item = await chat.openItem(({ state }) => state === 'ready');
      const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, bob))
        .body;
      const bubbles = [{ text: SOLD }];
      const signed = { generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
      return world.post<{ code: string; details: { code: string }[] }>(
        `/items/${item.id}/approve`,
        { claimToken, ...signed },
        bob,
      );
    };
    const refused = await approves('I want to kill myself');
    expect(refused).toMatchObject({ status: 422, body: { code: 'needs_lead', details: [{ code: SELLS }] } });
    expect((await approves('When is breakfast?')).status).toBe(201);
  });
});
