import type { ItemSummaryDto } from '../src/queue/item.dto.js';
import { ReviewWorld, type Item } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const dueAfter = async ({ id }: Item): Promise<number | null> => {
  const { replyDueAt, waitingSince } = (await world.get<ItemSummaryDto>(`/items/${id}`)).body;
  return replyDueAt === null ? null : (Date.parse(replyDueAt) - Date.parse(waitingSince)) / 60_000;
};
const businessOpens = (base: number, weekly: object[]) =>
  world.post('/facts', {
    base,
    facts: {
      ...{
        name: 'House',
        zone: 'UTC',
        places: [],
        phones: [],
        emails: [],
        links: [],
        prices: [],
        policies: [],
      },
      calendars: [{ name: 'House', weekly, special: [] }],
    },
  });

describe('until when somebody is to hear from us first (RV-01)', () => {
  test('each channel has its minutes, and the list says the same as the item', async () => {
    expect(await dueAfter(await world.newChat('webchat').asks('Hello'))).toBe(2);
    expect(await dueAfter(await world.newChat('telegram').asks('Hello'))).toBe(10);
    const item = await world.newChat('whatsapp').asks('Hello');
    expect(await dueAfter(item)).toBe(10);
    const { items } = (await world.get<{ items: ItemSummaryDto[] }>('/items')).body;
    const { replyDueAt } = (await world.get<ItemSummaryDto>(`/items/${item.id}`)).body;
    expect(items.find(({ id }) => id === item.id)?.replyDueAt).toBe(replyDueAt);
  });

  test('another message does not move it; who was answered a moment ago waits for no first reply', async () => {
    const chat = world.newChat();
    await chat.asks('Hello');
    await chat.asks('Anybody there?');
    const both = await chat.openItem(({ messageCount }) => messageCount === 2);
    expect(await dueAfter(both)).toBe(2);
    expect((await chat.approve(both, 'Yes!')).status).toBe(201);
    await world.database.query(
      `UPDATE reply SET approved_at = approved_at - interval '10 minutes' WHERE item_id = $1`,
      [both.id],
    );
    expect(await dueAfter(await chat.asks('And breakfast?'))).toBeNull();
  });

  test('only minutes in which the business is open count; one that never opens keeps nobody to a time', async () => {
    const days = [1, 2, 3, 4, 5, 6, 7];
    expect((await businessOpens(0, [{ days, opens: '00:00', closes: '24:00' }])).status).toBe(201);
    expect(await dueAfter(await world.newChat('telegram').asks('Hello'))).toBe(10);
    await businessOpens(1, []);
    expect(await dueAfter(await world.newChat('telegram').asks('Hello'))).toBeNull();
  });
});
