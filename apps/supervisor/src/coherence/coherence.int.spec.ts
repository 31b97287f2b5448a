import { ContextQuery, rpcSubject, type ContextAnswer, type KnownCommitment } from '@countersign/contracts';
import { SupervisorBench } from '../../test/supervisor-bench.js';

let bench: SupervisorBench;
let memory: ContextAnswer;

/** Two days from now, in UTC. */
const DUE = new Date(Date.now() + 2 * 86_400_000);
const PROMISE: KnownCommitment = {
  ...{ commitmentId: '6f2f7f6e-3f0c-4a43-9f0e-2f6f3a1b0c11', kind: 'call_back', who: 'business', what: '' },
  ...{ sentence: 'We will call you in 2 days.', precision: 'day', flexibility: 'medium' },
  ...{ dueAt: DUE.toISOString(), saidAt: new Date().toISOString() },
};

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start(bench.anthropic);
  bench.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () => Promise.resolve(memory));
});
afterAll(async () => {
  await bench.stop();
  await bench.close();
});
beforeEach(async () => {
  await bench.clear();
  memory = { messageCount: 1, history: [], compacted: false, commitments: [PROMISE], zone: 'UTC' };
});

test('a draft that promises another day is published with both sentences, what could stand there, and a finding; its text is untouched (CM-03)', async () => {
  bench.model.script.always({ kind: 'text', text: 'Thank you. We will call you in 10 minutes. Bye.' });
  const draft = await bench.ready(await bench.request(['When do you call?']));
  expect(draft.bubbles).toEqual([{ text: 'Thank you. We will call you in 10 minutes. Bye.' }]);
  expect(draft.coherence).toMatchObject({
    verdict: 'SCHEDULE_CONFLICT',
    model: 'off',
    conflicts: [
      {
        ...{ sentence: 'We will call you in 10 minutes.', against: PROMISE.sentence, source: 'promise' },
        ...{ dueAt: PROMISE.dueAt, foundBy: 'rules' },
      },
    ],
  });
  expect(draft.coherence?.conflicts[0]?.suggestion).toMatch(/^We will call you \S.*\.$/);
  expect(draft.findings).toContainEqual(
    expect.objectContaining({ category: 'commitment_conflict', severity: 'medium' }),
  );
  expect(draft.stages?.find(({ step }) => step === 'coherence')).toMatchObject({
    ...{ outcome: 'unchanged', reason: 'schedule_conflict', words: ['We will call you in 10 minutes.'] },
  });
});

test('a draft that goes with everything says so', async () => {
  bench.model.script.always({ kind: 'text', text: 'Thank you for asking.' });
  const draft = await bench.ready(await bench.request(['When do you call?']));
  expect(draft.coherence).toEqual({ verdict: 'OK', model: 'off', conflicts: [] });
  expect(draft.findings ?? []).toEqual([]);
});
