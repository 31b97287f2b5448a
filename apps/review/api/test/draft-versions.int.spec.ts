import { derivedId, DraftFailed } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

type Versioned = Item & { earlierDrafts: { bubbles: { text: string }[] }[] };

describe('drafts somebody wished for (SV-15)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const wish = async (chat: Chat, item: Item) => {
    const claimToken = await chat.claim(item);
    const body = { claimToken, generation: item.generation, instruction: 'Make it shorter.' };
    return world.post<{ code: string }>(`/items/${item.id}/instruct`, body);
  };
  const request = (chat: Chat, { generation, id }: Item) =>
    eventually(async () => {
      const asked = await chat.lastRequest();
      return asked.data.requestId === derivedId(id, `draft:${generation + 1}`) ? asked : undefined;
    });
  const redrafted = async (chat: Chat, item: Item, text: string, also: object = {}): Promise<Item> => {
    expect((await wish(chat, item)).status).toBe(204);
    await chat.drafted(text, await request(chat, item), also);
    return chat.openItem(({ state, generation }) => state === 'ready' && generation > item.generation);
  };
  const earlier = (item: Item) => (item as Versioned).earlierDrafts.map(({ bubbles }) => bubbles[0]!.text);

  it('all of them are kept, newest first; there are five at most, and the fifth wish is refused plainly', async () => {
    const chat = world.newChat();
    let item = await chat.readyItem('When?');
    for (const text of ['Two.', 'Three.', 'Four.', 'Five.']) item = await redrafted(chat, item, text);
    expect(earlier(item)).toEqual(['Four.', 'Three.', 'Two.', 'A draft.']);
    const { status, body } = await wish(chat, item);
    expect([status, body.code]).toEqual([409, 'no_more_drafts']);
  });

  it('a wish that came to nothing leaves the draft before it, and says why; it counts as none', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('When?');
    await wish(chat, item);
    const { data } = await request(chat, item);
    const { requestId, itemId } = data;
    await world.bus.publish('supervisor', DraftFailed, {
      workspace: 'main',
      conversationId: chat.conversationId,
      id: derivedId(requestId, 'draft.failed'),
      data: { requestId, itemId, reason: 'budget', attempts: 0, latencyMs: 1 },
    });
    const failed = await chat.openItem(({ state }) => state === 'no_draft');
    expect(failed.draftFailure).toMatchObject({ reason: 'budget' });
    expect(earlier(failed)).toEqual(['A draft.']);
    expect((await chat.approve(failed, 'A draft.')).status).toBe(201);
  });

  it('what an earlier draft was found to hold counts when its words are taken again (CO-08)', async () => {
    const chat = world.newChat();
    await chat.asks('How much is it?');
    const finding = { rule: 'ungrounded-fact', category: 'ungrounded_fact', severity: 'high' } as const;
    const findings = [{ ...finding, words: '15', reason: 'Nothing the draft was given says this.' }];
    await chat.drafted('It costs 15 euros.', undefined, { findings });
    const first = await chat.openItem(({ state }) => state === 'ready');
    const second = await redrafted(chat, first, 'A colleague will tell you.');
    const { status, body } = await chat.approve(second, 'It costs 15 euros.');
    expect([status, body.details?.map(({ message }) => message)]).toEqual([422, ['15']]);
  });
});
