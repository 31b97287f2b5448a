import { DraftRequested, ReplyCancelled, ReplyWithdrawn } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { ThreadDto } from '../src/conversations/thread.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const change = (chat: Chat, from: string, mode: string, extra?: Record<string, string>) =>
  world.post<{ code: string }>(`/conversations/${chat.conversationId}/mode`, { from, mode }, extra);
const thread = async (chat: Chat) =>
  (await world.get<ThreadDto>(`/conversations/${chat.conversationId}`)).body;
const requests = async (chat: Chat) => (await world.published(DraftRequested, chat.conversationId)).length;

describe('who answers a conversation (RV-19)', () => {
  test('taken over, no draft is offered or asked for, a late one changes nothing, and people write by hand', async () => {
    const chat = world.newChat();
    const drafted = await chat.readyItem('Hello');
    const request = await chat.lastRequest();
    expect((await change(chat, 'assisted', 'human')).status).toBe(204);
    expect(await thread(chat)).toMatchObject({ mode: 'human', takenOverBy: 'Ada' });
    expect(await world.item(drafted.id)).toMatchObject({
      state: 'no_draft',
      draft: null,
      mode: 'human',
      earlierDrafts: [],
    });
    // What was on screen before cannot be countersigned any more.
    expect(await chat.approve(drafted, 'A draft.')).toMatchObject({
      status: 409,
      body: { code: 'item_changed' },
    });
    await chat.asks('And tomorrow?');
    await chat.drafted('A late draft.', request);
    const item = await chat.openItem(({ messageCount }) => messageCount === 2);
    expect(item).toMatchObject({ state: 'no_draft', draft: null });
    const claimToken = await chat.claim(item);
    const wish = { claimToken, generation: item.generation, instruction: 'Shorter' };
    expect(await world.post(`/items/${item.id}/instruct`, wish)).toMatchObject({
      status: 409,
      body: { code: 'no_drafts_here' },
    });
    expect((await chat.approve(item, 'Good evening.')).status).toBe(201);
    expect(await requests(chat)).toBe(1);
    expect(
      await world.database.query(
        `SELECT detail FROM audit WHERE action = 'conversation.mode-set' AND object_id = $1`,
        [chat.conversationId],
      ),
    ).toEqual([{ detail: { mode: 'human', from: 'assisted' } }]);
  });

  test('handed back, what waits gets a draft', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await change(chat, 'assisted', 'human');
    expect(await world.item(item.id)).toMatchObject({ state: 'no_draft' });
    await change(chat, 'human', 'assisted');
    await chat.drafted('A draft.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    expect([ready.id, await requests(chat), (await thread(chat)).takenOverBy]).toEqual([
      item.id,
      2,
      undefined,
    ]);
  });

  test('what waits in its undo window comes back with its text; what is on its way is withdrawn, and comes back when the dispatcher has stopped it', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await chat.approve(item, 'Countersigned before.', { undoSeconds: 60 });
    await change(chat, 'assisted', 'human');
    const back = await chat.openItem();
    expect(back).toMatchObject({
      id: item.id,
      state: 'no_draft',
      notice: { kind: 'taken-over', bubbles: [{ text: 'Countersigned before.' }] },
    });
    expect(await chat.approvals()).toEqual([]);

    await change(chat, 'human', 'assisted');
    await chat.drafted('A draft.');
    const again = await chat.openItem(({ state }) => state === 'ready');
    const { replyId, ordinal } = (await chat.approve(again, 'On its way.')).body;
    await eventually(async () => (await chat.approvals()).length === 1);
    await change(chat, 'assisted', 'human');
    const [withdrawn] = await world.published(ReplyWithdrawn, chat.conversationId);
    expect(withdrawn?.data).toEqual({ replyId, ordinal, reason: 'taken-over' });
    await chat.dispatcherSays(ReplyCancelled, replyId, {
      replyId,
      ordinal,
      reason: 'taken-over',
      bubbles: [],
    });
    const stopped = await chat.openItem();
    expect(stopped).toMatchObject({
      state: 'no_draft',
      notice: { kind: 'taken-over', bubbles: [{ text: 'On its way.' }] },
    });
  });

  test('paused, nothing can be sent until somebody takes it over or hands it back', async () => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    await change(chat, 'assisted', 'paused');
    const item = await chat.openItem();
    expect(await chat.approve(item, 'Hello.')).toMatchObject({
      status: 409,
      body: { code: 'conversation_paused' },
    });
    await change(chat, 'paused', 'human');
    expect((await chat.approve(await chat.openItem(), 'Hello.')).status).toBe(201);
  });

  test('of many who change it at once one does, and the others are told', async () => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(chat, 'assisted', 'human')));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(9).fill(409)]);
    const viewer = { cookie: await world.anotherReviewer('Vera', 'viewer') };
    expect((await change(chat, 'human', 'assisted', viewer)).status).toBe(403);
    expect((await change(chat, 'human', 'asleep')).status).toBe(422);
  });

  test('a take-over against approvals: whichever is first, nothing is approved after it is committed', async () => {
    const chats = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const chat = world.newChat();
        return { chat, item: await chat.readyItem('Hello') };
      }),
    );
    await Promise.all(
      chats.map(async ({ chat, item }) =>
        Promise.all([chat.approve(item, 'A draft.'), change(chat, 'assisted', 'human')]),
      ),
    );
    const rows: { late: number }[] = await world.database.query(
      `SELECT count(*)::int AS late FROM audit mode JOIN review_item i ON i.conversation_id = mode.object_id
         JOIN reply r ON r.item_id = i.item_id JOIN audit approval ON approval.object_id = r.reply_id::text AND approval.action = 'reply.approved'
        WHERE mode.action = 'conversation.mode-set' AND mode.object_id = ANY($1) AND approval.seq > mode.seq`,
      [chats.map(({ chat }) => chat.conversationId)],
    );
    expect(rows).toEqual([{ late: 0 }]);
  });
});
