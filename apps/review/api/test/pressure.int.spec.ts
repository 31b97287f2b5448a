import { DraftRequested } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { DraftBacklog } from '../src/coverage/draft-backlog.service.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const LIMIT = 3;

describe('more people wait than reviewers can answer (D11)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start({ REVIEW_WIP_LIMIT: String(LIMIT) });
    await world.setUp();
  });
  // Every promise begins with an empty queue.
  afterEach(() =>
    world.database.query(`UPDATE review_item SET state = 'settled', hold = NULL, settled_at = now()`),
  );
  afterAll(() => world.stop());

  const requests = (chat: Chat) => world.published(DraftRequested, chat.conversationId);
  /** As many conversations with a draft in work as the limit allows. */
  const full = async (): Promise<{ chat: Chat; item: Item }[]> => {
    const filled = [];
    for (let n = 1; n <= LIMIT; n++) {
      const chat = world.newChat();
      filled.push({ chat, item: await chat.readyItem(`Question ${n}`) });
    }
    return filled;
  };
  const lookAgain = async (): Promise<void> => {
    for (let n = 0; n < 3; n++) world.service.get(DraftBacklog).nudge();
    await new Promise((resolve) => setTimeout(resolve, 300));
  };

  it('the next one is in the queue at once, without a draft; what they add is merged into it without a model call', async () => {
    await full();
    const chat = world.newChat();
    const item = await chat.asks('Is there a cot?');
    expect(item).toMatchObject({ state: 'waiting', hold: 'queue_full', messageCount: 1, draft: null });
    await chat.asks('And a high chair?');
    const merged = await chat.openItem(({ messageCount }) => messageCount === 2);
    expect(merged).toMatchObject({ id: item.id, state: 'waiting', hold: 'queue_full', messageCount: 2 });
    await lookAgain();
    expect(await requests(chat)).toHaveLength(0);
  });

  it('a decision makes room for the one that has waited longest: one draft, over everything it says by then', async () => {
    const [first] = await full();
    const [next, last] = [world.newChat(), world.newChat()];
    await next.asks('Is there a cot?');
    await last.asks('Do you have parking?');
    await next.asks('And a high chair?');
    expect((await first!.chat.approve(first!.item, 'Yes.')).status).toBe(201);
    await next.openItem(({ state }) => state === 'drafting');
    await lookAgain();
    const asked = await requests(next);
    expect(asked.map(({ data }) => data.messages.map(({ text }) => text))).toEqual([
      ['Is there a cot?', 'And a high chair?'],
    ]);
    expect(await requests(last)).toHaveLength(0);
    await next.drafted('Both are here.');
    expect((await next.openItem(({ state }) => state === 'ready')).draft?.bubbles).toEqual([
      { text: 'Both are here.' },
    ]);
  });

  it('whoever takes an item that waits for its draft gets the draft, however many wait', async () => {
    await full();
    const chat = world.newChat();
    const item = await chat.asks('Is there a cot?');
    await chat.claim(item);
    expect((await chat.lastRequest()).data.itemId).toBe(item.id);
    expect(await chat.openItem()).toMatchObject({ state: 'drafting', hold: null });
  });

  it('urgent words come before everything that waits', async () => {
    await full();
    const [calm, urgent] = [world.newChat(), world.newChat()];
    await calm.asks('Is there a cot?');
    await urgent.turnCloses([await urgent.writes('There is a fire!')], { reason: 'urgent' });
    await urgent.lastRequest();
    expect(await requests(calm)).toHaveLength(0);
  });
});

describe('one conversation that writes faster than anybody reads (IN-09, C44)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const flood = async (chat: Chat, turns: number): Promise<Item> => {
    let last = 0;
    for (let n = 0; n < turns; n++) {
      const burst = [];
      for (let m = 0; m < 50; m++) burst.push(await chat.writes(`message ${n}.${m}`));
      await chat.turnCloses(burst, { reason: 'count' });
      last = burst.at(-1)!.seq;
    }
    return chat.openItem(({ seenThrough }) => seenThrough.seq >= last);
  };

  it('is flagged with its pace and asked for one draft, then none for half a minute; everything it says is kept', async () => {
    const chat = world.newChat();
    await flood(chat, 12);
    const item = await chat.openItem(({ messageCount }) => messageCount === 600);
    expect(item).toMatchObject({ state: 'waiting', hold: 'flooding', flood: { count: 600 } });
    expect(await world.published(DraftRequested, chat.conversationId)).toHaveLength(1);
    const [{ count }] = await world.database.query(
      'SELECT count(*)::int FROM message WHERE conversation_id = $1',
      [chat.conversationId],
    );
    expect(count).toBe(600);
    expect(item.coveredEventIds.length).toBeLessThanOrEqual(250);

    await world.database.query(
      `UPDATE review_item SET draft_requested_at = draft_requested_at - interval '31 seconds' WHERE item_id = $1`,
      [item.id],
    );
    await chat.openItem(({ state }) => state === 'drafting');
    const second = (await world.published(DraftRequested, chat.conversationId))[1]!;
    expect(second.data.messages).toHaveLength(200);
    expect(second.data.messages.at(-1)?.text).toBe('message 11.49');
    expect(second.data.turnIds).toHaveLength(12);
    await chat.drafted('One answer.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    expect((await chat.approve(ready, 'One answer.')).status).toBe(201);
  });

  it('is answered by hand while its draft is held; taken back, it waits for one as before', async () => {
    const chat = world.newChat();
    await flood(chat, 1);
    const claimToken = await chat.claim(await chat.openItem());
    await flood(chat, 1);
    const held = await chat.openItem(({ hold, messageCount }) => hold === 'flooding' && messageCount === 100);
    const bubbles = [{ text: 'One moment, please.' }];
    const { generation } = held;
    const decision = { claimToken, generation, bubbles, digest: chat.digest(held, bubbles), undoSeconds: 60 };
    const { status, body } = await world.post<{ replyId: string }>(`/items/${held.id}/approve`, decision);
    expect(status).toBe(201);
    await world.post(`/items/${held.id}/undo`, { replyId: body.replyId });
    expect(await world.item(held.id)).toMatchObject({ state: 'waiting', messageCount: 100 });
  });

  it('is taken in many messages at a time, and somebody else is on screen before it is through', async () => {
    const [fast, calm] = [world.newChat(), world.newChat()];
    const before = await changes();
    for (let n = 0; n < 3_000; n += 100)
      await Promise.all(Array.from({ length: 100 }, (_, m) => fast.writes(`message ${n + m}`)));
    await calm.asks('May I ask something?');
    await eventually(
      async () => {
        const [row] = await world.database.query(
          'SELECT count(*)::int FROM message WHERE conversation_id = $1',
          [fast.conversationId],
        );
        return row.count === 3_000;
      },
      { what: 'every message', withinMs: 60_000 },
    );
    expect((await changes()) - before).toBeLessThan(1_000);
  });

  async function changes(): Promise<number> {
    const [row] = await world.database.query('SELECT count(*)::int FROM change');
    return row.count;
  }
});
