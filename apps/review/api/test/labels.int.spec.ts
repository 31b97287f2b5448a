import type { DraftRequested, Envelope, TurnLabels } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const LABELS: TurnLabels = {
  by: 'rules',
  intents: [{ name: 'price', band: 'high', words: ['How much'] }],
  urgency: 'normal',
  urgencyWords: [],
  frustrated: 0,
  language: 'en',
  asksHuman: false,
  asksIfAutomated: false,
  timesAsked: 1,
  topics: ['money'],
};

describe('what an item is about, and who needs a person first', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterEach(() =>
    world.database.query(`UPDATE review_item SET state = 'settled', hold = NULL, settled_at = now()`),
  );
  afterAll(() => world.stop());

  const labelled = async (chat: Chat, text: string, more: Partial<TurnLabels> = {}): Promise<Item> => {
    await chat.asks(text);
    await chat.drafted('A draft.', undefined, { labels: { ...LABELS, ...more } });
    return chat.openItem(({ state }) => state === 'ready');
  };

  const nextRequest = (chat: Chat, before: Envelope<DraftRequested>) =>
    eventually(async () => {
      const request = await chat.lastRequest();
      return request.data.requestId === before.data.requestId ? undefined : request;
    });

  it('the item carries the labels with their words; an ordinary one needs nobody first (SV-16)', async () => {
    const item = await labelled(world.newChat(), 'How much is a room?');
    expect(item).toMatchObject({ labels: LABELS, personReasons: [] });
  });

  it('of two whom no deadline presses, who needs a person stands before who has waited longer, with the reasons; the draft stays (SV-19, RV-01)', async () => {
    const calm = await labelled(world.newChat(), 'How much is a room?');
    const asked = await labelled(world.newChat(), 'A person, please!', { asksHuman: true });
    expect(asked).toMatchObject({
      personReasons: ['asked_human'],
      draft: { bubbles: [{ text: 'A draft.' }] },
    });
    await world.database.query('UPDATE review_item SET reply_due = NULL, window_ends = NULL');
    expect((await world.openItems()).map(({ id }) => id)).toEqual([asked.id, calm.id]);
  });

  it('somebody in danger stands above both as soon as the turn closes, before any draft (ET-06)', async () => {
    const asked = await labelled(world.newChat(), 'A person, please!', { asksHuman: true });
    const chat = world.newChat();
    await chat.asks('I want to kill myself');
    const danger = await chat.openItem();
    expect(danger).toMatchObject({
      state: 'drafting',
      urgent: true,
      personReasons: ['emergency'],
      labels: null,
    });
    expect((await world.openItems()).map(({ id }) => id)).toEqual([danger.id, asked.id]);
  });

  it('a repeated draft event changes nothing; a draft that is out of date labels nothing (I18)', async () => {
    const chat = world.newChat();
    await chat.asks('How much is a room?');
    const old = await chat.lastRequest();
    await chat.asks('Quiero hablar con una persona');
    const fresh = await nextRequest(chat, old);
    await chat.drafted('Old.', old, { labels: { ...LABELS, urgency: 'urgent' } });
    await chat.drafted('New.', fresh, { labels: { ...LABELS, asksHuman: true } });
    await chat.drafted('New.', fresh, { labels: { ...LABELS, asksHuman: true } });
    const item = await chat.openItem(({ state }) => state === 'ready');
    expect(item).toMatchObject({ labels: { urgency: 'normal' }, personReasons: ['asked_human'] });
  });

  it('two failed drafts of one item need a person (SV-19)', async () => {
    const chat = world.newChat();
    const item = await chat.asks('Is there a cot?');
    await chat.failed('timeout', LABELS);
    const once = await chat.openItem(({ state }) => state === 'no_draft');
    expect(once).toMatchObject({ personReasons: [], labels: LABELS });
    const first = await chat.lastRequest();
    await chat.asks('Hello?');
    await nextRequest(chat, first);
    await chat.failed('refused', LABELS);
    const twice = await chat.openItem(({ personReasons }) => personReasons.length > 0);
    expect(twice).toMatchObject({ id: item.id, state: 'no_draft', personReasons: ['repeated_failure'] });
  });

  it('more than 20 messages without anybody closing the matter need a person (SV-19)', async () => {
    const chat = world.newChat();
    const burst = [];
    for (let n = 0; n < 21; n++) burst.push(await chat.writes(`message ${n}`));
    await chat.turnCloses(burst);
    const item = await chat.openItem();
    expect(item.personReasons).toEqual(['unresolved']);
  });
});
