import { randomUUID } from 'node:crypto';
import { JudgeAnswer, rpcSubject, type JudgeQuery } from '@countersign/contracts';
import { ProfilesWithJudge } from '../../test/profiles-with-judge.js';
import { SupervisorBench } from '../../test/supervisor-bench.js';

let bench: SupervisorBench;
const profiles = new ProfilesWithJudge();

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start({ ...bench.openai, LLM_PROFILE: 'judged', LLM_PROFILES_FILE: profiles.file });
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
  profiles.remove();
});

const REPLY = 'You could always ask the shop for it.';
const query = (change: Partial<JudgeQuery> = {}): JudgeQuery => ({
  ...{
    askId: randomUUID(),
    workspace: 'main',
    conversationId: `c_${'a'.repeat(20)}`,
    digest: 'd'.repeat(64),
  },
  ...{ messages: ['Can I take the table home?'], sources: ['Hours', 'Open from eight.'], reply: [REPLY] },
  ...change,
});
const ask = (question: JudgeQuery): Promise<JudgeAnswer> =>
  bench.rpc.request(rpcSubject('supervisor', 'judge'), question, { limitMs: 10_000, answer: JudgeAnswer });
const finds = (kind: string, quote: string) => ({
  kind: 'text' as const,
  text: JSON.stringify({ findings: [{ kind, quote, why: 'It does.' }] }),
});

test('it is judged by what was asked, for the digest it was asked for, and the call is in the ledger with its conversation (CO-04, SV-12)', async () => {
  bench.model.judging.next(finds('medical_advice', 'ask the shop'));
  const question = query();
  expect(await ask(question)).toEqual({
    digest: question.digest,
    outcome: 'judged',
    findings: [
      {
        ...{ rule: 'judge-medical-advice', category: 'medical_advice', severity: 'high', layer: 'judge' },
        ...{ words: 'ask the shop', reason: 'It does.' },
      },
    ],
  });
  const shown = JSON.stringify(bench.model.journal.at(-1)?.body);
  for (const text of [REPLY, 'Can I take the table home?', 'Open from eight.']) expect(shown).toContain(text);
  expect(await bench.calls({ requestId: question.askId })).toMatchObject([{ state: 'ok', role: 'judge' }]);
  const [row]: { conversation: string }[] = await bench.database.query(
    'SELECT conversation_id AS conversation FROM llm_call WHERE request_id = $1',
    [question.askId],
  );
  expect(row!.conversation).toBe(question.conversationId);
});

test.each([
  ['refuses', { kind: 'refusal' }, 'refused'],
  ['says something else', { kind: 'text', text: 'Looks fine to me!' }, 'invalid_output'],
  ['never answers', { kind: 'hang' }, 'timeout'],
] as const)(
  'a judge that %s leaves it not judged, with the reason, while the asker still waits',
  async (_, said, reason) => {
    bench.model.judging.always(said);
    expect(await ask(query())).toMatchObject({ outcome: 'not-judged', reason, findings: [] });
  },
);

test('a vendor that is left alone is not asked for a judgement either (SV-05)', async () => {
  bench.model.judging.always({ kind: 'status', status: 401 });
  const answers = [];
  for (let count = 0; count < 6; count++) answers.push(await ask(query()));
  expect(answers.at(-1)).toMatchObject({ outcome: 'not-judged', reason: 'breaker' });
});

test('a profile without a judge says so, and nobody is asked', async () => {
  const asked = bench.model.journal.length;
  expect(await ask(query({ profile: 'testing' }))).toMatchObject({ outcome: 'off', findings: [] });
  expect(bench.model.journal).toHaveLength(asked);
});
