import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import type { LlmProvider } from './provider.js';
import { PROVIDER_NAMES, PROVIDERS } from './providers.js';

/** What a provider's vendor calls its models, and how its address looks. */
const AT = {
  anthropic: { model: 'claude-sonnet-5-5', path: '' },
  openai: { model: 'any-model', path: '/v1' },
};
const never = new AbortController().signal;

/** Every provider keeps every promise here (SV-04): a new one is in this suite as soon as it is in the registry. */
describe.each(PROVIDER_NAMES)('%s', (name) => {
  let model: ModelSimulator;
  let provider: LlmProvider;
  const call = {
    model: AT[name].model,
    maxTokens: 800,
    effort: 'low',
    system: 'You write replies.',
    prompt: '<message id="m-1">What time is breakfast?</message>',
  } as const;

  beforeAll(async () => {
    model = await startModelSimulator();
    provider = PROVIDERS[name].make({ apiKey: 'simulated', baseUrl: `${model.url}${AT[name].path}` });
  });
  afterAll(() => model.stop());
  beforeEach(() => {
    model.script.clear();
    model.cache.clear();
  });

  test('an answer comes with what it cost, and our request fits the published shape', async () => {
    const answered = await provider.attempt(call, 5_000, never);
    expect(answered).toMatchObject({ outcome: 'ok', retryable: false });
    expect(answered.text).toContain('(m-1)');
    expect(answered.usage?.inputTokens).toBeGreaterThan(10);
    expect(answered.usage?.outputTokens).toBeGreaterThan(10);
    expect(model.violations).toEqual([]);
  });

  test('what every draft begins with is counted by the vendor where it says, and by nobody where it does not (SV-14)', async () => {
    const system = 'You write replies. '.repeat(300);
    const counted = await provider.countPrefix(call.model, system, 5_000);
    if (name === 'anthropic') expect(counted).toBe(Math.ceil(system.length / 4) + 1);
    else expect(counted).toBeUndefined();
    expect(model.violations).toEqual([]);
    const nobody = PROVIDERS[name].make({ apiKey: 'simulated', baseUrl: 'http://127.0.0.1:9' });
    expect(await nobody.countPrefix(call.model, system, 2_000)).toBeUndefined();
  });

  test('every dial the provider takes fits the published shape', async () => {
    const dials = { temperature: 0.7, thinking: 'adaptive', effort: 'low' } as const;
    for (const dial of PROVIDERS[name].dials) {
      const { effort: _effort, ...bare } = call;
      await provider.attempt({ ...bare, [dial]: dials[dial] }, 5_000, never);
    }
    expect(model.violations).toEqual([]);
  });

  test('an answer of a given shape is asked for as the vendor publishes it (CO-01)', async () => {
    const shape = {
      type: 'object',
      properties: { findings: { type: 'array', items: { type: 'string' } } },
      required: ['findings'],
      additionalProperties: false,
    };
    const answered = await provider.attempt({ ...call, shape }, 5_000, never);
    expect(JSON.parse(answered.text)).toEqual({ findings: [] });
    expect(JSON.stringify(model.journal.at(-1)?.body)).toContain('"json_schema"');
    expect(model.violations).toEqual([]);
  });

  test('what is read from the cache is counted apart from what is read afresh (SV-14)', async () => {
    const long = { ...call, system: 'A stable rule. '.repeat(400) };
    const [first, second] = [
      await provider.attempt(long, 5_000, never),
      await provider.attempt(long, 5_000, never),
    ];
    const fresh = first.usage?.inputTokens;
    expect(first.usage).toMatchObject({ cacheReadTokens: 0, cacheWriteTokens: 1_500 });
    expect(second.usage).toMatchObject({ cacheReadTokens: 1_500, cacheWriteTokens: 0, inputTokens: fresh });
    expect(fresh).toBeLessThan(100);
  });

  test('RV-21: what a model reasons before it answers is no part of its answer, however it is told', async () => {
    const thinks = 'The canary wants breakfast, so I will say seven.';
    model.script.next({ kind: 'text', text: 'From seven.', thinks });
    const answered = await provider.attempt(call, 5_000, never);
    expect(answered).toMatchObject({ outcome: 'ok', text: 'From seven.' });
    expect(JSON.stringify(answered)).not.toContain('canary');
  });

  test('a vendor that does not tell its cache leaves it unknown, not zero (SV-14)', async () => {
    model.script.next({ kind: 'text', cacheUntold: true });
    const { usage } = await provider.attempt(call, 5_000, never);
    expect(usage?.inputTokens).toBeGreaterThan(10);
    expect(usage?.cacheReadTokens).toBeUndefined();
  });

  test.each<[ModelAnswer, string, boolean]>([
    [{ kind: 'refusal' }, 'refused', false],
    [{ kind: 'empty' }, 'empty', false],
    [{ kind: 'null-stop-reason' }, 'truncated', false],
    [{ kind: 'max-tokens' }, 'truncated', false],
    [{ kind: 'broken-tool' }, 'invalid_output', false],
    [{ kind: 'cut' }, 'truncated', false],
    [{ kind: 'truncated' }, 'truncated', false],
    [{ kind: 'error-in-stream', error: 'overloaded' }, 'vendor_error', true],
    [{ kind: 'error-in-stream', error: 'internal' }, 'vendor_error', true],
    [{ kind: 'status', status: 429, retryAfter: 3 }, 'rate_limited', true],
    [{ kind: 'status', status: 529 }, 'vendor_error', true],
    [{ kind: 'status', status: 500 }, 'vendor_error', true],
    [{ kind: 'status', status: 401 }, 'vendor_error', false],
    [{ kind: 'reset' }, 'vendor_error', true],
    [{ kind: 'not-json' }, 'truncated', false],
  ])('%j becomes "%s" with its reason, never an empty answer (SV-06)', async (answer, outcome, retryable) => {
    model.script.next(answer);
    const before = model.journal.length;
    expect(await provider.attempt(call, 5_000, never)).toMatchObject({ outcome, retryable, text: '' });
    expect(model.journal.length - before).toBe(1);
  });

  const look = {
    name: 'opening_hours',
    description: 'When it is open.',
    schema: { type: 'object', properties: {} },
  };

  test.each([false, true])(
    'a tool is asked for, answered, and the answer used; thought before: %s (SV-17)',
    async (thinks) => {
      model.script.next({
        kind: 'tool',
        name: 'opening_hours',
        input: { of: 'the "shop"', day: '2026-03-02' },
        thinks,
      });
      const asked = await provider.attempt({ ...call, tools: [look] }, 5_000, never);
      expect(asked).toMatchObject({ outcome: 'ok', text: '' });
      expect(asked.asks?.calls).toEqual([
        {
          id: expect.any(String) as string,
          name: 'opening_hours',
          input: { of: 'the "shop"', day: '2026-03-02' },
        },
      ]);
      const results = asked.asks!.calls.map(({ id }) => ({ id, says: 'From 10:00.', failed: false }));
      model.script.next({ kind: 'text', text: 'From 10:00.' });
      const rounds = [{ turn: asked.asks!.turn, results }];
      const answered = await provider.attempt(
        { ...call, tools: [look], rounds, lastRound: true },
        5_000,
        never,
      );
      expect(answered).toMatchObject({ outcome: 'ok', text: 'From 10:00.' });
      expect(answered.asks).toBeUndefined();
      expect(JSON.stringify(model.journal.at(-1)?.body)).toContain('From 10:00.');
      expect(model.violations).toEqual([]);
    },
  );

  test.each<[ModelAnswer, object]>([
    [{ kind: 'broken-tool' }, { tools: [look] }],
    [
      { kind: 'tool', name: 'opening_hours', input: {} },
      { tools: [look], lastRound: true },
    ],
    [{ kind: 'tool', name: 'opening_hours', input: {} }, {}],
  ])('calls that cannot be read, or may not be made, are no answer: %j', async (answer, more) => {
    model.script.next(answer);
    expect(await provider.attempt({ ...call, ...more }, 5_000, never)).toMatchObject({
      outcome: 'invalid_output',
      text: '',
    });
  });

  test('the wait a vendor asks for is told (SV-05)', async () => {
    model.script.next({ kind: 'status', status: 429, retryAfter: 3 });
    expect(await provider.attempt(call, 5_000, never)).toMatchObject({ retryAfterMs: 3_000 });
  });

  test('a vendor that hangs is given up after the time limit', async () => {
    model.script.next({ kind: 'hang' });
    expect(await provider.attempt(call, 150.5, never)).toMatchObject({ outcome: 'timeout', retryable: true });
  });

  test('a vendor that is too slow in the middle is given up too, and is not asked again', async () => {
    model.script.next({ kind: 'drip', ms: 5_000 });
    const attempted = await provider.attempt(call, 200, never);
    expect(attempted).toMatchObject({ outcome: 'timeout', retryable: false });
  });

  test('a call nobody waits for any more is cancelled at the vendor', async () => {
    model.script.next({ kind: 'drip', ms: 5_000 });
    const cancelled = new AbortController();
    setTimeout(() => cancelled.abort(), 100);
    expect(await provider.attempt(call, 5_000, cancelled.signal)).toMatchObject({ outcome: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(model.journal.at(-1)?.abandoned).toBe(true);
  });
});

test('Anthropic tells at the beginning of an answer what reading cost, so a call given up is in the books (SV-12)', async () => {
  const model = await startModelSimulator();
  const provider = PROVIDERS.anthropic.make({ apiKey: 'simulated', baseUrl: model.url });
  model.script.next({ kind: 'drip', ms: 5_000 });
  const call = { model: 'claude-sonnet-5-5', maxTokens: 800, system: 'You write.', prompt: 'x'.repeat(100) };
  expect((await provider.attempt(call, 200, never)).usage?.inputTokens).toBeGreaterThan(10);
  await model.stop();
});

test('a server of one’s own is asked without a key', async () => {
  const model = await startModelSimulator();
  const provider = PROVIDERS.openai.make({ baseUrl: `${model.url}/v1` });
  const call = { model: 'llama', maxTokens: 80, system: 'You write.', prompt: 'Hi' };
  expect(await provider.attempt(call, 5_000, never)).toMatchObject({ outcome: 'ok' });
  expect(model.journal.at(-1)?.body).toMatchObject({ max_tokens: 80 });
  await model.stop();
});
