import { eventually } from '@countersign/testing';
import { ReviewWorld, type Item } from './review-world.js';

const DOWN_MS = 2 * 3_600_000 + 10 * 60_000;

interface Late {
  late: { writtenAt: string; receivedAt: string } | null;
}

describe('messages that were written long before they reached us (IN-07)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const lateOf = async (item: Item): Promise<Late['late']> =>
    ((await world.item(item.id)) as Item & Late).late;

  it('are marked in the thread, and the item says how late the oldest unanswered one was', async () => {
    const chat = world.newChat();
    const burst = [
      await chat.writes('Is anybody there?', { lateMs: DOWN_MS }),
      await chat.writes('Hello??', { lateMs: DOWN_MS - 60_000 }),
      await chat.writes('Ah, now you are.'),
    ];
    await chat.turnCloses(burst);
    const item = await chat.openItem(({ seenThrough }) => seenThrough.seq >= burst[2]!.seq);
    const { messages } = (
      await world.get<{ messages: { late: boolean }[] }>(`/conversations/${chat.conversationId}`)
    ).body;
    expect(messages.map(({ late }) => late).sort()).toEqual([false, true, true]);
    const late = await lateOf(item);
    expect(Date.parse(late!.writtenAt)).toBe(Date.parse(burst[0]!.at));
    expect(Date.parse(late!.receivedAt) - Date.parse(late!.writtenAt)).toBe(DOWN_MS);
    const [listed] = (await world.openItems()) as (Item & Late)[];
    expect(listed!.late).toEqual(late);
  });

  it('are no longer told of once they are answered', async () => {
    const chat = world.newChat();
    await chat.turnCloses([await chat.writes('Too late?', { lateMs: DOWN_MS })]);
    const item = await chat.openItem();
    await eventually(async () => (await lateOf(item)) !== null, { what: 'the mark' });
    const ready = await chat.openItem(({ seenThrough }) => seenThrough.seq > 0);
    expect((await chat.approve(ready, 'Not at all.')).status).toBe(201);
    expect(await lateOf(item)).toBeNull();
    await chat.asks('Good, thank you');
    expect(await lateOf(await chat.openItem())).toBeNull();
  });
});
