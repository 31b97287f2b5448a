import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import { AnthropicProvider } from './anthropic.provider.js';

let model: ModelSimulator;
let provider: AnthropicProvider;
const CALL = {
  model: 'claude-sonnet-5-5',
  maxTokens: 800,
  effort: 'low',
  thinking: 'between_tools',
  system: 'You write replies.',
  prompt: '<message id="m-1">What time is breakfast?</message>',
} as const;
const never = new AbortController().signal;

beforeAll(async () => {
  model = await startModelSimulator();
  provider = new AnthropicProvider({ apiKey: 'simulated', baseUrl: model.url });
});
afterAll(() => model.stop());
beforeEach(() => model.script.clear());

test('an answer comes with what it cost, and our request fits the published shape', async () => {
  const answered = await provider.attempt(CALL, 5_000, never);
  expect(answered).toMatchObject({ outcome: 'ok', retryable: false });
  expect(answered.text).toContain('(m-1)');
  expect(answered.usage?.inputTokens).toBeGreaterThan(10);
  expect(answered.usage?.outputTokens).toBeGreaterThan(10);
  expect(model.violations).toEqual([]);
});

test.each<[ModelAnswer, string, boolean]>([
  [{ kind: 'refusal' }, 'refused', false],
  [{ kind: 'empty' }, 'empty', false],
  [{ kind: 'null-stop-reason' }, 'truncated', false],
  [{ kind: 'max-tokens' }, 'truncated', false],
  [{ kind: 'cut' }, 'truncated', false],
  [{ kind: 'truncated' }, 'truncated', false],
  [{ kind: 'error-in-stream', type: 'overloaded_error' }, 'vendor_error', true],
  [{ kind: 'status', status: 429, retryAfter: 3 }, 'rate_limited', true],
  [{ kind: 'status', status: 529 }, 'vendor_error', true],
  [{ kind: 'status', status: 500 }, 'vendor_error', true],
  [{ kind: 'status', status: 401 }, 'vendor_error', false],
  [{ kind: 'reset' }, 'vendor_error', true],
  [{ kind: 'not-json' }, 'truncated', false],
])('%j becomes "%s" with its reason, never an empty answer', async (answer, outcome, retryable) => {
  model.script.next(answer);
  const before = model.journal.length;
  expect(await provider.attempt(CALL, 5_000, never)).toMatchObject({ outcome, retryable, text: '' });
  expect(model.journal.length - before).toBe(1);
});

test('a vendor that hangs is given up after the time limit', async () => {
  model.script.next({ kind: 'hang' });
  expect(await provider.attempt(CALL, 150, never)).toMatchObject({ outcome: 'timeout', retryable: true });
});

test('a vendor that is too slow in the middle is given up too, and what it cost so far is known', async () => {
  model.script.next({ kind: 'drip', ms: 5_000 });
  const attempted = await provider.attempt(CALL, 200, never);
  expect(attempted).toMatchObject({ outcome: 'timeout', retryable: false });
  expect(attempted.usage?.inputTokens).toBeGreaterThan(10);
});

test('a call nobody waits for any more is cancelled at the vendor', async () => {
  model.script.next({ kind: 'drip', ms: 5_000 });
  const cancelled = new AbortController();
  setTimeout(() => cancelled.abort(), 100);
  expect(await provider.attempt(CALL, 5_000, cancelled.signal)).toMatchObject({ outcome: 'cancelled' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(model.journal.at(-1)?.abandoned).toBe(true);
});
