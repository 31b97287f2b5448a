import { DraftRequested, ReviewClosed, ReviewRejected } from '@countersign/contracts';
import type { MadeDecisionDto } from '../src/decisions/feedback.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const DRAFT = 'We open at 8:00 tomorrow morning.';
const FINAL = 'We open at 9:30 tomorrow morning.';

async function drafted(): Promise<{ chat: Chat; item: Item }> {
  const chat = world.newChat();
  await chat.asks('When do you open?');
  await chat.drafted(DRAFT);
  return { chat, item: await chat.openItem(({ state }) => state === 'ready') };
}
const decisions = async ({ id }: Item): Promise<MadeDecisionDto[]> =>
  (await world.get<{ decisions: MadeDecisionDto[] }>(`/items/${id}`)).body.decisions;
const reject = async (chat: Chat, item: Item, body: object) =>
  world.post<{ code: string }>(`/items/${item.id}/reject`, {
    claimToken: await chat.claim(item),
    generation: item.generation,
    ...body,
  });

describe('decisions that teach (RV-09)', () => {
  test('what was changed, how good the draft was, a note and the time it took are kept with the approval; the event carries all but the note', async () => {
    const { chat, item } = await drafted();
    const feedback = { editTags: ['CONTENT_FACT_FIXED'], quality: 3, note: 'The hours changed in May.' };
    const times = { readingMs: 40, handlingMs: 90 };
    expect((await chat.approve(item, FINAL, { feedback: { ...feedback, ...times } })).status).toBe(201);
    const edit = { editDistance: 1, editRatio: 1 / 6 };
    expect(await decisions(item)).toEqual([
      { kind: 'approved', by: 'Ada', at: expect.any(String), ...feedback, ...times, ...edit },
    ]);
    const [closed] = await world.published(ReviewClosed, chat.conversationId);
    const requestId = (await chat.lastRequest()).data.requestId;
    expect(closed?.data.actor).toMatch(/^person:/);
    expect(closed?.data.decision).toEqual({
      ...{ requestId, editTags: ['CONTENT_FACT_FIXED'], quality: 3 },
      ...times,
      ...edit,
    });
  });

  test('tags that nobody chose are those the difference suggests; an unchanged draft has none, and no quality unless somebody gave one', async () => {
    const edited = await drafted();
    await edited.chat.approve(edited.item, FINAL);
    expect(await decisions(edited.item)).toMatchObject([{ editTags: ['CONTENT_FACT_FIXED'] }]);
    const taken = await drafted();
    await taken.chat.approve(taken.item, DRAFT);
    const [decision] = await decisions(taken.item);
    expect(decision).toMatchObject({ editTags: [], editRatio: 0, editDistance: 0 });
    expect(decision).not.toHaveProperty('quality');
    const cleared = await drafted();
    await cleared.chat.approve(cleared.item, FINAL, { feedback: { editTags: [] } });
    expect(await decisions(cleared.item)).toMatchObject([{ editTags: [] }]);
  });

  test('an unknown tag is kept as OTHER with a warning and never blocks the approval', async () => {
    const { chat, item } = await drafted();
    const answer = await chat.approve(item, FINAL, { feedback: { editTags: ['FROM_AN_OLD_PAGE', '🙂'] } });
    expect(answer).toMatchObject({ status: 201, body: { unknownTags: ['FROM_AN_OLD_PAGE', '🙂'] } });
    expect(await decisions(item)).toMatchObject([{ editTags: ['OTHER'] }]);
  });

  test.each([{ quality: 0 }, { quality: 6 }, { note: 'x'.repeat(1_001) }, { handlingMs: -1 }])(
    'what cannot be meant is refused, naming it, and nothing is sent: %j',
    async (feedback) => {
      const { chat, item } = await drafted();
      expect((await chat.approve(item, FINAL, { feedback })).status).toBe(422);
      expect(await decisions(item)).toEqual([]);
      expect(await chat.approvals()).toEqual([]);
    },
  );

  test('nobody is said to have been at an item for longer than it has been there', async () => {
    const { chat, item } = await drafted();
    await chat.approve(item, FINAL, { feedback: { handlingMs: 86_400_000 } });
    const [decision] = await decisions(item);
    expect(decision!.handlingMs).toBeLessThan(3_600_000);
  });

  test('an approval that is taken back is marked so and never told on; the next one is', async () => {
    const { chat, item } = await drafted();
    const { body } = await chat.approve(item, FINAL, { undoSeconds: 60, feedback: { quality: 1 } });
    await world.post(`/items/${item.id}/undo`, { replyId: body.replyId });
    const again = await chat.openItem(({ state }) => state === 'ready');
    await chat.approve(again, FINAL, { feedback: { quality: 5 } });
    expect(await decisions(item)).toMatchObject([
      { quality: 5 },
      { quality: 1, undoneAt: expect.any(String) },
    ]);
    const told = await world.published(ReviewClosed, chat.conversationId);
    expect(told.map(({ data }) => data.decision?.quality)).toEqual([5]);
  });
});

describe('reject is a step, not a hole (RV-07)', () => {
  test.each(['redraft', 'manual', 'escalate', 'close'])(
    'each next step leads on and the decision is kept: %s',
    async (nextStep) => {
      const { chat, item } = await drafted();
      const feedback = { quality: 2, readingMs: 20 };
      const seen = nextStep === 'close' && { seenThrough: item.seenThrough };
      expect((await reject(chat, item, { reason: 'WRONG_TONE', nextStep, feedback, ...seen })).status).toBe(
        204,
      );
      expect(await decisions(item)).toMatchObject([
        { kind: 'rejected', reason: 'WRONG_TONE', nextStep, ...feedback },
      ]);
      const [rejected] = await world.published(ReviewRejected, chat.conversationId);
      expect(rejected?.data.decision).toMatchObject({ ...feedback, editTags: [] });
      const state = { redraft: 'drafting', manual: 'no_draft', escalate: 'no_draft', close: 'settled' }[
        nextStep
      ];
      expect((await world.item(item.id)).state).toBe(state);
    },
  );

  test('the reason’s words go to the next draft as its instruction; written by hand it can be sent under the same claim', async () => {
    const { chat, item } = await drafted();
    const redraft = { reason: 'WRONG_TONE', nextStep: 'redraft', instruction: 'Make the tone warmer.' };
    expect((await reject(chat, item, redraft)).status).toBe(204);
    await chat.drafted('Good morning! We open at 8:00.');
    const again = await chat.openItem(({ state }) => state === 'ready');
    const asked = await world.published(DraftRequested, chat.conversationId);
    expect(asked.at(-1)?.data.instruction).toBe('Make the tone warmer.');
    expect((await reject(chat, again, { reason: 'UNSAFE', nextStep: 'manual' })).status).toBe(204);
    expect((await world.item(item.id)).draft).toBeNull();
    const now = await world.item(item.id);
    expect((await chat.approve(now, 'We open at eight.')).status).toBe(201);
  });

  test('handed to a lead it is nobody’s, marked for one, with the rejected words and what to know', async () => {
    const { chat, item } = await drafted();
    const why = {
      reason: 'NEEDS_SPECIALIST',
      nextStep: 'escalate',
      instruction: 'They ask about a contract.',
    };
    expect((await reject(chat, item, why)).status).toBe(204);
    expect(await world.item(item.id)).toMatchObject({
      ...{ state: 'no_draft', forLead: true, claim: null, draft: null },
      notice: { kind: 'handed-over', words: 'They ask about a contract.', bubbles: [{ text: DRAFT }] },
    });
    const trail: { action: string }[] = await world.database.query(
      'SELECT action FROM audit WHERE object_id = $1 ORDER BY seq',
      [item.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['draft.rejected', 'item.handed-over']);
  });

  test('without a next step, with a reason in no list, or OTHER without words it is refused and stays', async () => {
    const { chat, item } = await drafted();
    expect((await reject(chat, item, { reason: 'WRONG_TONE' })).status).toBe(422);
    expect(await reject(chat, item, { reason: 'NO_SUCH_REASON', nextStep: 'manual' })).toMatchObject({
      status: 422,
      body: { code: 'unknown_reason' },
    });
    const other = { reason: 'OTHER', nextStep: 'manual' };
    expect(await reject(chat, item, { ...other, instruction: ' abc ' })).toMatchObject({
      status: 422,
      body: { code: 'reason_needs_words' },
    });
    expect((await world.item(item.id)).state).toBe('ready');
    expect((await reject(chat, item, { ...other, instruction: 'It is about somebody else.' })).status).toBe(
      204,
    );
    expect(await decisions(item)).toMatchObject([{ reason: 'OTHER', note: 'It is about somebody else.' }]);
  });

  test('closing without a reply is kept too, with why', async () => {
    const { chat, item } = await drafted();
    const { generation, seenThrough } = item;
    const body = { claimToken: await chat.claim(item), generation, seenThrough, reason: 'DUPLICATE' };
    expect((await world.post(`/items/${item.id}/close`, body)).status).toBe(204);
    expect(await decisions(item)).toMatchObject([{ kind: 'closed', reason: 'DUPLICATE' }]);
    const [closed] = await world.published(ReviewClosed, chat.conversationId);
    expect(closed?.data.decision).toMatchObject({ editTags: [] });
  });
});
