import { ReplyApproved, ReviewClosed, ReviewExpired } from '@countersign/contracts';
import type { NoticesDto } from '../src/colleagues/note.dto.js';
import { ExpiryService } from '../src/queue/expiry.service.js';
import type { ItemDetailDto } from '../src/queue/item.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

let world: ReviewWorld;
let rita: { cookie: string };
let lena: { cookie: string };
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  rita = { cookie: await world.anotherReviewer('Rita') };
  lena = { cookie: await world.anotherReviewer('Lena', 'lead') };
});
afterAll(() => world.stop());

/** As if both were so long ago. */
async function waits(chat: Chat, item: Item, hours: { item: number; customer: number }): Promise<void> {
  await world.database.query(
    'UPDATE review_item SET opened_at = now() - make_interval(hours => $2) WHERE item_id = $1',
    [item.id, hours.item],
  );
  await world.database.query(
    'UPDATE conversation SET last_inbound_at = now() - make_interval(hours => $2) WHERE conversation_id = $1',
    [chat.conversationId, hours.customer],
  );
}
const expireDue = () => world.service.get(ExpiryService).expireDue();
const detail = async (id: string) => (await world.get<ItemDetailDto>(`/items/${id}`)).body;
const told = async (who?: Record<string, string>) =>
  (await world.get<NoticesDto>('/notices', who)).body.notices.filter(({ kind }) => kind === 'expired');

describe('items nobody decides (RV-15)', () => {
  test('expire 72 hours after the customer’s last words: a fact, a row of the trail, a notice to every lead, and nothing is sent', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello?');
    await waits(chat, item, { item: 73, customer: 73 });
    await expireDue();
    expect(await detail(item.id)).toMatchObject({ state: 'settled', outcome: 'expired' });
    const [expired, ...more] = await world.published(ReviewExpired, chat.conversationId);
    expect([expired?.data, more]).toEqual([
      { itemId: item.id, generation: item.generation, actor: 'system' },
      [],
    ]);
    expect(await world.published(ReviewClosed, chat.conversationId)).toEqual([]);
    expect(await world.published(ReplyApproved, chat.conversationId)).toEqual([]);
    const notice = { conversationId: chat.conversationId, itemId: item.id };
    expect([await told(lena), await told(rita)]).toMatchObject([[notice], []]);
    expect(
      await world.database.query(`SELECT actor, action FROM audit WHERE object_id = $1`, [item.id]),
    ).toEqual([{ actor: 'system', action: 'item.expired' }]);
    expect(await expireDue()).toBe(0);
  });

  test('whoever writes again has an item again', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello?');
    await waits(chat, item, { item: 73, customer: 73 });
    await expireDue();
    const next = await chat.asks('Is anybody there?');
    expect(next.id).not.toBe(item.id);
    expect(next.messageCount).toBe(1);
  });

  test('not before that, not while the customer goes on writing, and not while somebody works on it', async () => {
    const chats = [world.newChat(), world.newChat(), world.newChat()];
    const items = await Promise.all(chats.map((chat) => chat.readyItem('Hello?')));
    await chats[2]!.claim(items[2]!);
    await waits(chats[0]!, items[0]!, { item: 71, customer: 71 });
    await waits(chats[1]!, items[1]!, { item: 73, customer: 71 });
    await waits(chats[2]!, items[2]!, { item: 73, customer: 73 });
    expect(await expireDue()).toBe(0);
    expect((await Promise.all(items.map(({ id }) => detail(id)))).map(({ state }) => state)).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
  });
});
