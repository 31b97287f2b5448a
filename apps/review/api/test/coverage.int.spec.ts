import {
  DraftFailed,
  DraftRequested,
  derivedId,
  ReplySent,
  ReplyUnknown,
  type BubbleOutcome,
} from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

describe('coverage: one conversation, one open item', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('shows one item with every message of the burst, before its draft is there', async () => {
    const chat = world.newChat();
    const item = await chat.asks('Hello', 'Do you ship to Spain?', 'And how long does it take?');
    expect(item).toMatchObject({ state: 'drafting', messageCount: 3, draft: null });
    await chat.drafted('Yes, in two days.');
    expect(await chat.openItem(({ state }) => state === 'ready')).toMatchObject({
      draft: { bubbles: [{ text: 'Yes, in two days.' }] },
    });
  });

  it('asks for a draft over all unanswered turns when the customer writes again, and keeps the late draft as stale', async () => {
    const chat = world.newChat();
    await chat.asks('Is breakfast included?');
    const first = await chat.lastRequest();
    await chat.asks('For two children as well?');
    const item = await chat.openItem(({ messageCount }) => messageCount === 2);
    const requests = await world.published(DraftRequested, chat.conversationId);
    expect(requests).toHaveLength(2);
    expect(requests[1]!.data.messages.map(({ text }) => text)).toEqual([
      'Is breakfast included?',
      'For two children as well?',
    ]);
    await chat.drafted('An answer to the first question only.', first);
    await chat.drafted('An answer to both.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    expect(ready.id).toBe(item.id);
    expect(ready.draft?.bubbles).toEqual([{ text: 'An answer to both.' }]);
  });

  it('keeps the item when there is no draft, and says why', async () => {
    const chat = world.newChat();
    const item = await chat.asks('Anybody there?');
    const { requestId } = (await chat.lastRequest()).data;
    await world.bus.publish('supervisor', DraftFailed, {
      workspace: 'main',
      channel: 'webchat',
      accountId: 'webchat-main',
      conversationId: chat.conversationId,
      contactId: chat.contactId,
      id: derivedId(requestId, 'draft.failed'),
      data: { requestId, itemId: item.id, reason: 'refused', attempts: 1, latencyMs: 3 },
    });
    expect(await chat.openItem(({ state }) => state === 'no_draft')).toMatchObject({
      draft: null,
      draftFailure: { reason: 'refused' },
    });
  });

  it('asks again when the customer corrects a question whose answer has not left yet', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('A room for one?');
    const { replyId } = (await chat.approve(item, 'Of course.', { undoSeconds: 60 })).body;
    const edit = await chat.writes('A room for two?', { edits: 1 });
    await chat.turnCloses([edit], { edited: true });
    await chat.openItem();
    await world.post(`/items/${item.id}/undo`, { replyId });
    const asked = await eventually(
      async () =>
        (await world.published(DraftRequested, chat.conversationId)).find(
          ({ data }) => data.turnIds.length === 2,
        ),
      { what: 'a request over both turns' },
    );
    expect(asked.data.messages.map(({ text }) => text)).toEqual(['A room for two?']);
  });

  it('asks again when the customer corrects a question whose answer may not have arrived (I2)', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('A room for one?');
    const { replyId } = (await chat.approve(item, 'Of course.')).body;
    const bubbles: BubbleOutcome[] = [];
    await chat.dispatcherSays(ReplyUnknown, replyId, {
      replyId,
      ordinal: 1,
      bubbles,
      errorCode: 'ECONNRESET',
    });
    const sql = `SELECT 1 FROM reply WHERE reply_id = $1 AND state = 'unknown'`;
    await eventually(async () => (await world.database.query(sql, [replyId])).length === 1);
    await chat.turnCloses([await chat.writes('A room for two?', { edits: 1 })], { edited: true });
    await chat.openItem();
    const { data } = await chat.lastRequest();
    expect(data.messages.map(({ text }) => text)).toEqual(['A room for two?']);
  });

  it('notes an edit of something already answered instead of asking again', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('What are your ours?');
    const { replyId } = (await chat.approve(item, 'From nine to five.')).body;
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles: [] });
    await eventually(
      async () =>
        (await world.database.query(`SELECT 1 FROM reply WHERE reply_id = $1 AND state = 'sent'`, [replyId]))
          .length === 1,
      { what: 'the word that it was sent' },
    );
    const edit = await chat.writes('What are your hours?', { edits: 1 });
    await chat.turnCloses([edit], { edited: true });
    const other = world.newChat();
    await other.asks('A later question of somebody else');
    expect(
      (await world.openItems()).some(({ conversationId }) => conversationId === chat.conversationId),
    ).toBe(false);
    const thread = await world.get<{ messages: { text: string; edited: boolean }[] }>(
      `/conversations/${chat.conversationId}`,
    );
    expect(thread.body.messages[0]).toMatchObject({ text: 'What are your hours?', edited: true });
  });

  it('can still be approved when an old message comes once more, long after the bus forgot it', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is there a lift?', 'And a ramp?');
    const repeated = await world.bus.republish('inbound.message.v1', item.conversationId);
    await eventually(async () => (await world.item(item.id)).seenThrough.seq === repeated);
    const fresh = await world.item(item.id);
    expect(fresh.newerInbound).toBe(false);
    // The repeat is behind the ramp in the stream, and still not what was said last.
    expect(fresh.seenThrough.eventId).toBe(item.seenThrough.eventId);
    expect((await chat.approve(fresh, 'Both.')).status).toBe(201);
  });
});
