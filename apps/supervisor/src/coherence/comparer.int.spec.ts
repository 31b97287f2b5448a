import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ContextQuery, rpcSubject, type DraftReady, type KnownCommitment } from '@countersign/contracts';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { PROFILES_FILE } from '../model/profiles.js';

let bench: SupervisorBench;
const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'profiles-')), 'profiles.yaml');
const ROLE = 'coherence: { provider: openai, model: testing, maxTokens: 600, seconds: 6 }';

const PROMISE: KnownCommitment = {
  ...{ commitmentId: '6f2f7f6e-3f0c-4a43-9f0e-2f6f3a1b0c11', kind: 'refund', who: 'business', what: '' },
  ...{ sentence: 'We will pay you back on Friday.', precision: 'day', flexibility: 'medium' },
  ...{ dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(), saidAt: new Date().toISOString() },
};
/** What no rule reads as a contradiction. */
const DRAFT = 'Thank you. The money question is closed for us. Bye.';
const FOUND = {
  conflicts: [
    { sentence: 2, statement: 1, kind: 'FACT_CONFLICT', suggestion: 'We will pay you back on Friday.' },
  ],
};

beforeAll(async () => {
  const profiles = readFileSync(PROFILES_FILE, 'utf8');
  const testing = 'draft: { provider: openai, model: testing, maxTokens: 1200, temperature: 0.7 }';
  expect(profiles).toContain(testing);
  writeFileSync(file, profiles.replace(testing, `${testing}\n    ${ROLE}`));
  bench = await SupervisorBench.open();
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing', LLM_PROFILES_FILE: file });
  bench.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () =>
    Promise.resolve({ messageCount: 1, history: [], compacted: false, commitments: [PROMISE], zone: 'UTC' }),
  );
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
});

/** A draft of these words, with what the comparing model answers. */
async function compared(
  text: string,
  ...answers: ModelAnswer[]
): Promise<{ draft: DraftReady; roles: string[] }> {
  bench.model.script.next({ kind: 'text', text });
  for (const answer of answers) bench.model.comparing.next(answer);
  const asked = await bench.request(['When is my money back?']);
  const draft = await bench.ready(asked);
  return { draft, roles: (await bench.calls(asked)).map(({ role, state }) => `${role} ${state}`) };
}
const json = (value: unknown): ModelAnswer => ({ kind: 'text', text: JSON.stringify(value) });
const broken: ModelAnswer = { kind: 'text', text: 'It contradicts {"conflicts": [' };

test('what a model finds beside the rules is told with the sentences as they really stand; the text is untouched, the call on the record (CM-03, SV-12)', async () => {
  const { draft, roles } = await compared(DRAFT, json(FOUND));
  expect(draft.bubbles).toEqual([{ text: DRAFT }]);
  expect(draft.coherence).toEqual({
    verdict: 'FACT_CONFLICT',
    model: 'checked',
    conflicts: [
      {
        ...{ kind: 'FACT_CONFLICT', bubble: 0, sentence: 'The money question is closed for us.' },
        ...{ against: PROMISE.sentence, source: 'promise', saidAt: PROMISE.saidAt, dueAt: PROMISE.dueAt },
        ...{ suggestion: 'We will pay you back on Friday.', foundBy: 'model' },
      },
    ],
  });
  expect(roles).toEqual(expect.arrayContaining(['draft ok', 'coherence ok']));
  const stage = draft.stages?.find(({ step }) => step === 'coherence');
  expect(stage?.usage?.model).toBe('testing');
  expect(stage?.promptVersion).toMatch(/^coherence@1-[0-9a-f]{8}$/);
});

test('an answer that is no JSON is asked for once more, and then it counts', async () => {
  const { draft, roles } = await compared(DRAFT, broken, json(FOUND));
  expect(draft.coherence).toMatchObject({ verdict: 'FACT_CONFLICT', model: 'checked' });
  expect(roles.filter((role) => role.startsWith('coherence'))).toHaveLength(2);
  const asked = JSON.stringify(bench.model.journal.at(-1)?.body);
  expect(asked).toContain('could not be read as that JSON');
});

test.each<[string, ModelAnswer[]]>([
  ['no JSON twice', [broken, broken]],
  ['a refusal', [{ kind: 'refusal' }]],
  ['no answer within its time', [{ kind: 'hang' }]],
])('with %s the draft is there, compared by the rules alone, and says so', async (_, answers) => {
  const { draft } = await compared('Thank you. We will pay you back in 10 minutes.', ...answers);
  expect(draft.coherence).toMatchObject({ verdict: 'SCHEDULE_CONFLICT', model: 'not_checked' });
  expect(draft.coherence?.conflicts).toMatchObject([{ foundBy: 'rules' }]);
});

test('what was said and drafted is shown to the model as data', async () => {
  await compared('Thank you & <b>bye</b>.');
  const asked = JSON.stringify(bench.model.journal.at(-1)?.body);
  expect(asked).toContain('Thank you &amp; &lt;b&gt;bye&lt;/b&gt;.');
  expect(asked).toContain('We will pay you back on Friday.');
});
