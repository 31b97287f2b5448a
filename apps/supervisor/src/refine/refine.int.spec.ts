import { ContextQuery, rpcSubject, type DraftReady } from '@countersign/contracts';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import { eventually } from '@countersign/testing';
import { SupervisorBench } from '../../test/supervisor-bench.js';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start({ ...bench.anthropic, ...bench.openai });
});
afterEach(async () => {
  await bench.clear();
  bench.rpc.stop();
});
afterAll(async () => {
  await bench.stop();
  await bench.close();
});

const DRAFT = 'Breakfast is served every day, and it is served from 7:30 to 10:00.';
const EDIT = 'Breakfast is served every day from 7:30 to 10:00.';
const words = (draft: DraftReady): string[] => draft.bubbles.map(({ text }) => text);
const refineOf = (draft: DraftReady) => draft.stages?.find(({ step }) => step === 'refine');

/** A draft of these words, with edits scripted. */
async function drafted(text: string, edits: ModelAnswer[], profile?: string) {
  bench.model.script.next({ kind: 'text', text });
  for (const edit of edits) bench.model.editing.next(edit);
  const asked = await bench.request(['When is breakfast?'], profile ? { profile } : {});
  return { asked, draft: await bench.ready(asked) };
}

test('a second model edits the draft; both texts, models, tokens and costs are on the record (SV-01, SV-07, SV-12, SV-21)', async () => {
  const { asked, draft } = await drafted(DRAFT, [{ kind: 'text', text: EDIT }]);
  expect(words(draft)).toEqual([EDIT]);
  expect(draft.stages).toMatchObject([
    { step: 'draft', outcome: 'written', bubbles: [{ text: DRAFT }], usage: { model: 'claude-sonnet-5-5' } },
    { step: 'refine', outcome: 'changed', bubbles: [{ text: EDIT }], usage: { model: 'claude-haiku-5-5' } },
    { step: 'coherence', outcome: 'unchanged' },
    { step: 'judge', outcome: 'skipped', reason: 'profile' },
    { step: 'constitution', outcome: 'unchanged' },
  ]);
  expect(refineOf(draft)?.promptVersion).toMatch(/^refine@1-[0-9a-f]{8}$/);
  const calls = await bench.calls(asked);
  expect(calls.map(({ role, state }) => `${role} ${state}`)).toEqual(['draft ok', 'refine ok']);
  const sum = calls.reduce((total, { cost }) => total + Number(cost), 0);
  expect(draft.usage.model).toBe('claude-sonnet-5-5');
  expect(draft.usage.costUsd).toBeCloseTo(sum, 8);
  expect(refineOf(draft)?.usage?.costUsd).toBeCloseTo(Number(calls[1]?.cost), 8);
  expect(bench.model.violations).toEqual([]);
});

test('the editor is shown the draft as data, and neither documents nor conversation (SV-02, SV-07)', async () => {
  await drafted('Ask <b>Ana</b> & "the team".', []);
  const sent = JSON.stringify(bench.model.journal.at(-1)?.body);
  expect(sent).toContain('Ask &lt;b&gt;Ana&lt;/b&gt; &amp; &quot;the team&quot;.');
  expect(sent).not.toContain('When is breakfast?');
});

test('an edit that loses or adds a fact is refused, shown with its reason, and the first text stands (SV-07)', async () => {
  const wrong = EDIT.replace('10:00', '11:00');
  const { draft } = await drafted(DRAFT, [{ kind: 'text', text: wrong }]);
  expect(words(draft)).toEqual([DRAFT]);
  expect(refineOf(draft)).toMatchObject({
    outcome: 'refused',
    reason: 'lost_fact',
    words: ['10:00'],
    bubbles: [{ text: wrong }],
  });
});

test.each<[ModelAnswer, string]>([
  [{ kind: 'refusal' }, 'refused'],
  [{ kind: 'empty' }, 'empty'],
  [{ kind: 'max-tokens' }, 'truncated'],
  [{ kind: 'broken-tool' }, 'invalid_output'],
])('%j of the second model leaves the first text, marked (SV-01)', async (answer, reason) => {
  const { draft } = await drafted(DRAFT, [answer]);
  expect(words(draft)).toEqual([DRAFT]);
  expect(refineOf(draft)).toMatchObject({ outcome: 'failed', reason });
});

test('the second model’s instructions never come out (CO-11)', async () => {
  const { draft } = await drafted(DRAFT, [{ kind: 'prompt-leak' }]);
  expect(words(draft)).toEqual([DRAFT]);
  expect(refineOf(draft)).toMatchObject({ outcome: 'refused', reason: 'prompt_leak' });
});

test('a vendor that fails at the edit is followed by the next one, as for a draft (SV-04)', async () => {
  const down: ModelAnswer[] = Array.from({ length: 3 }, () => ({ kind: 'status', status: 500 }));
  const { asked, draft } = await drafted(DRAFT, [...down, { kind: 'text', text: EDIT }]);
  expect(words(draft)).toEqual([EDIT]);
  expect(refineOf(draft)?.usage).toMatchObject({ provider: 'openai', model: 'gpt-5.4-mini' });
  expect(await bench.calls(asked, 'refine')).toHaveLength(4);
});

test('a profile without an editor skips it, and so does the offline drafter (SV-03)', async () => {
  const { asked, draft } = await drafted(DRAFT, [], 'economy');
  expect(refineOf(draft)).toMatchObject({ outcome: 'skipped', reason: 'profile' });
  expect(await bench.calls(asked)).toHaveLength(1);
  const offline = await bench.ready(await bench.request(['Is there wifi?'], { profile: 'offline' }));
  expect(refineOf(offline)).toMatchObject({ outcome: 'skipped', reason: 'offline' });
});

test('what the style misses is told to the editor, who is asked once more; then the reviewer is told (SV-09)', async () => {
  const asking = 'Breakfast is from 7:30. Are you coming? How many are you?';
  const better = 'Breakfast is from 7:30. How many are you, if you are coming?';
  const { asked, draft } = await drafted(asking, [
    { kind: 'text', text: asking },
    { kind: 'text', text: better },
  ]);
  expect(words(draft)).toEqual([better]);
  expect(draft.findings).toEqual([]);
  expect(JSON.stringify(bench.model.journal.at(-1)?.body)).toContain('Ask one question at most');
  expect(await bench.calls(asked, 'refine')).toHaveLength(2);

  const stubborn = await drafted(asking, [
    { kind: 'text', text: asking },
    { kind: 'text', text: asking },
  ]);
  expect(stubborn.draft.findings).toMatchObject([
    { rule: 'style-many-questions', category: 'style', severity: 'low' },
  ]);
  expect(await bench.calls(stubborn.asked, 'refine')).toHaveLength(2);
});

test('a phrase the last replies used twice is not used a third time without being told (SV-09)', async () => {
  const said = 'Thank you for your message. Yes.';
  const history = [1, 2].map(() => ({ role: 'business' as const, text: said, at: '2026-11-24T10:00:00Z' }));
  bench.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () =>
    Promise.resolve({ messageCount: 2, history, compacted: false }),
  );
  const { draft } = await drafted('Thank you for your message. Breakfast is from 7:30.', []);
  expect(draft.findings).toMatchObject([{ rule: 'style-repeated-phrase', words: 'thank you for your' }]);
});

test('work nobody waits for stops in the middle of the edit, too', async () => {
  bench.model.script.next({ kind: 'text', text: DRAFT });
  bench.model.editing.next({ kind: 'drip', ms: 15_000 });
  const asked = await bench.request(['When is breakfast?']);
  await eventually(async () => (await bench.calls(asked, 'refine'))[0]?.state === 'started');
  await bench.cancel(asked);
  await eventually(async () => (await bench.calls(asked, 'refine'))[0]?.state === 'cancelled');
});

test('a budget that is used up between the two models leaves the first text (SV-13)', async () => {
  bench.model.script.next({ kind: 'slow', ms: 300, text: DRAFT });
  const asked = await bench.request(['When is breakfast?']);
  await eventually(async () => (await bench.calls(asked, 'draft'))[0]?.state === 'started');
  await bench.database.query(`UPDATE spend SET usd = 0.4999 + usd WHERE budget = 'conversationDay'`);
  const draft = await bench.ready(asked);
  expect(words(draft)).toEqual([DRAFT]);
  expect(refineOf(draft)).toMatchObject({ outcome: 'failed', reason: 'budget' });
});
