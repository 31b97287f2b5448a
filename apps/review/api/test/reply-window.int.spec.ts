import { ReviewWorld, type Item } from './review-world.js';
import type { Chat } from './chat.js';

const HOUR = 3_600_000;

interface Windowed {
  windowEndsAt: string | null;
}

describe('a channel that takes a free reply for 24 hours only (RV-16)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const endOf = async (item: Item): Promise<string | null> =>
    ((await world.item(item.id)) as Item & Windowed).windowEndsAt;
  /** As if that much time had gone by since they wrote. */
  const later = async ({ conversationId }: Chat, hours: number) => {
    const by = [conversationId, hours * 3_600];
    await world.database.query(
      'UPDATE conversation SET last_inbound_at = last_inbound_at - make_interval(secs => $2) WHERE conversation_id = $1',
      by,
    );
    await world.database.query(
      'UPDATE review_item SET window_ends = window_ends - make_interval(secs => $2), reply_due = NULL WHERE conversation_id = $1',
      by,
    );
  };

  it('says until when, by the time the provider gave the last message; other channels have no limit', async () => {
    const chat = world.newChat('whatsapp');
    await chat.asks('Is breakfast included?');
    const last = await chat.writes('And dinner?');
    const item = await chat.openItem(({ seenThrough }) => seenThrough.seq === last.seq);
    expect(Date.parse((await endOf(item))!)).toBe(Date.parse(last.at) + 24 * HOUR);
    const { body } = await world.get<Windowed>(`/conversations/${chat.conversationId}`);
    expect(body.windowEndsAt).toBe(await endOf(item));
    expect(await endOf(await world.newChat().asks('Hello'))).toBeNull();
  });

  it('does not go back when a message written earlier comes later', async () => {
    const chat = world.newChat('whatsapp');
    const first = await chat.asks('Written first');
    const end = await endOf(first);
    await later(chat, -2);
    const late = await chat.writes('Written before, and late');
    const item = await chat.openItem(({ seenThrough }) => seenThrough.seq === late.seq);
    expect(Date.parse((await endOf(item))!)).toBe(Date.parse(end!) + 2 * HOUR);
  });

  it('refuses an approval once it is over, sends nothing, and takes one again when they write', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello?');
    await later(chat, 24);
    const refused = await chat.approve(item, 'Hello!');
    expect([refused.status, refused.body.code]).toEqual([409, 'window_closed']);
    expect(await chat.approvals()).toEqual([]);
    await chat.asks('Anybody there?');
    const again = await chat.openItem(({ messageCount }) => messageCount === 2);
    expect((await chat.approve(again, 'Yes!')).status).toBe(201);
  });

  it('puts first whose window is about to end, the next to end at the top, and not whose has ended', async () => {
    const before = (await world.openItems()).map(({ id }) => id);
    const longest = world.newChat();
    const waiting = await longest.asks('I have waited longest');
    await later(longest, 0);
    const chats = [23, 23.5, 25].map((hours) => ({ hours, chat: world.newChat('whatsapp') }));
    const items: Item[] = [];
    for (const { hours, chat } of chats) {
      items.push(await chat.asks(`${hours} hours ago`));
      await later(chat, hours);
    }
    const order = (await world.openItems()).map(({ id }) => id).filter((id) => !before.includes(id));
    expect(order).toEqual([items[1]!.id, items[0]!.id, waiting.id, items[2]!.id]);
  });

  it('pages through the queue in that order, every item once', async () => {
    const whole = (await world.openItems()).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await world.get<{ items: Item[]; nextCursor?: string }>(`/items?limit=2${query}`);
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor && paged.length < whole.length);
    expect(paged).toEqual(whole);
  });
});
