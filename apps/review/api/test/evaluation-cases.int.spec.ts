import { eventually } from '@countersign/testing';
import { OPERATOR_TOKEN, ReviewWorld } from './review-world.js';

interface Case {
  id: string;
  messages: { text?: string }[];
  history: { role: string; text: string }[];
  drafted: string[];
  approved: string[];
  provenance: Record<string, unknown>;
  findings: unknown[];
  approvedAt: string;
}

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const MODEL = {
  offline: false,
  usage: { provider: 'anthropic', model: 'claude-sonnet-5-5', profile: 'balanced', inputTokens: 9, cachedTokens: 0, outputTokens: 9, costUsd: 0.001 },
  promptVersion: 'draft@2',
}; // prettier-ignore
const operator = { authorization: `Bearer ${OPERATOR_TOKEN}`, cookie: '' };
const cases = async (query = ''): Promise<Case[]> =>
  (await world.get<{ cases: Case[] }>(`/evaluation-cases${query}`, operator)).body.cases;

/** A question, what a model drafts, and what a person makes of it. */
async function answered(question: string, draft: string, approved: string, also: object = MODEL) {
  const chat = world.newChat();
  await chat.asks(question);
  await chat.drafted(draft, undefined, also);
  const item = await chat.openItem(({ state }) => state === 'ready');
  const { body } = await chat.approve(item, approved);
  return { chat, replyId: (body as unknown as { replyId: string }).replyId };
}

it('what a model drafted and what a person approved is a case, with where the draft came from', async () => {
  const { replyId } = await answered('When is breakfast?', 'At eight.', 'From 7:30 to 10:30.');
  const [one] = (await cases()).filter(({ id }) => id === replyId);
  expect(one).toMatchObject({
    messages: [{ text: 'When is breakfast?' }],
    ...{ history: [], drafted: ['At eight.'], approved: ['From 7:30 to 10:30.'], findings: [] },
    provenance: {
      profile: 'balanced',
      provider: 'anthropic',
      model: 'claude-sonnet-5-5',
      promptVersion: 'draft@2',
      costUsd: 0.001,
    },
  });
});

it('a draft without a model, and a decision that was taken back, are none', async () => {
  const before = (await cases()).length;
  await answered('Parking?', 'Nine spaces.', 'Nine spaces.', {});
  const { chat, replyId } = await answered('Dogs?', 'Yes.', 'Yes, one.');
  await world.database.query(`UPDATE reply SET state = 'undone' WHERE reply_id = $1`, [replyId]);
  expect(await cases()).toHaveLength(before);
  expect(chat.conversationId).toMatch(/^c_/);
});

it('a message its writer took back leaves the workspace in no case', async () => {
  const { chat, replyId } = await answered('My secret is rosemary', 'Noted.', 'Thank you.');
  expect((await cases()).some(({ id }) => id === replyId)).toBe(true);
  await world.database.query('UPDATE message SET deleted_at = now() WHERE conversation_id = $1', [
    chat.conversationId,
  ]);
  expect(JSON.stringify(await cases())).not.toContain('rosemary');
});

it('cases are read in pages, and each reading is on the trail', async () => {
  await answered('One?', 'a', 'b');
  await answered('Two?', 'c', 'd');
  const all = await cases();
  const [first] = await cases('?limit=1');
  expect(first).toEqual(all[0]);
  expect(await cases(`?after=${encodeURIComponent(first!.approvedAt)}`)).toEqual(all.slice(1));
  const trail = () =>
    world.database.query(
      `SELECT actor, detail FROM audit WHERE action = 'evaluation-cases.read' ORDER BY seq DESC`,
    );
  await eventually(async () => (await trail()).length > 0);
  expect((await trail())[0]).toMatchObject({ detail: { count: all.length - 1, after: first!.approvedAt } });
});

it('who only reviews does not take them away', async () => {
  await world.database.query(`UPDATE membership SET roles = 'reviewer'`);
  expect((await world.get('/evaluation-cases')).status).toBe(403);
  expect((await world.get('/costs')).status).toBe(403);
});
