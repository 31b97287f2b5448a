import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ProfilesAnswer, rpcSubject, type DraftReady, type ModelUsage } from '@countersign/contracts';
import { roughTokens } from '@countersign/llm';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import { eventually } from '@countersign/testing';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { PROFILES_FILE } from './profiles.js';
import { loadPersona, PERSONA_FILE } from '../persona/persona.js';
import { Prompts } from './prompts.js';

let bench: SupervisorBench;
const DRAFT = new Prompts(loadPersona(PERSONA_FILE)).draft;
const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'profiles-')), 'profiles.yaml');
const write = (change: (words: string) => string): void =>
  writeFileSync(file, change(readFileSync(PROFILES_FILE, 'utf8')));

beforeAll(async () => {
  bench = await SupervisorBench.open();
});
afterEach(async () => {
  await bench.clear();
  bench.model.violations.length = 0;
});
afterAll(() => bench.close());

const usageOfDraft = ({ stages }: DraftReady): ModelUsage => stages![0]!.usage!;
const HELLO = ['Is there wifi?'];
const down = (times: number): void => bench.model.script.next({ kind: 'status', status: 500 }, times);

describe('with two vendors', () => {
  beforeAll(() => bench.start({ ...bench.anthropic, ...bench.openai }));
  afterAll(() => bench.stop());

  test('when one fails the other drafts, and every attempt is in the ledger (SV-04)', async () => {
    down(3);
    const asked = await bench.request(HELLO);
    const draft = await bench.ready(asked);
    expect(draft.usage).toMatchObject({ provider: 'openai', model: 'gpt-5.4-mini' });
    const calls = await bench.calls(asked, 'draft');
    expect(calls.map(({ provider, state }) => `${provider} ${state}`)).toEqual([
      'anthropic vendor_error',
      'anthropic vendor_error',
      'anthropic vendor_error',
      'openai ok',
    ]);
    expect(draft.stages?.[0]?.usage?.costUsd).toBeCloseTo(Number(calls[3]?.cost), 8);
    expect(bench.model.violations).toEqual([]);
  });

  test('a vendor without quota is left for the other at once', async () => {
    bench.model.script.next({ kind: 'status', status: 429, retryAfter: 300 });
    const asked = await bench.request(HELLO);
    expect((await bench.ready(asked)).usage.provider).toBe('openai');
    expect(await bench.calls(asked, 'draft')).toHaveLength(2);
  });

  test('a refusal is not shopped around: a person sees it (SV-06)', async () => {
    bench.model.script.next({ kind: 'refusal' });
    expect(await bench.failed(await bench.request(HELLO))).toMatchObject({ reason: 'refused', attempts: 1 });
  });

  test('the rules hear of a spent quota, an open breaker and a spent budget (SV-03)', async () => {
    const due = async (): Promise<string[]> => {
      const options = { limitMs: 5_000, answer: ProfilesAnswer };
      const { rules } = await bench.rpc.request(
        rpcSubject('supervisor', 'profiles'),
        { workspace: 'main' },
        options,
      );
      return rules!.filter(({ state }) => state === 'due').map(({ name, trouble }) => `${name} ${trouble}`);
    };
    expect(await due()).toEqual([]);
    const spent = { kind: 'status', status: 429, retryAfter: 300 } as const;
    bench.model.script.next(spent);
    bench.model.editing.next(spent);
    await bench.ready(await bench.request(HELLO));
    expect(await due()).toEqual(['vendor-away quota']);
    // With the two above the fifth in a row.
    down(3);
    await bench.ready(await bench.request(HELLO));
    expect(await due()).toEqual(['vendor-away breaker']);
    await bench.clear();
    await bench.database.query(
      `INSERT INTO spend (budget, key, period, usd) VALUES ('workspaceDay', 'main', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 41)`,
    );
    expect(await due()).toEqual(['day-nearly-spent undefined']);
  });

  test('a request is drafted with the profile it names (SV-03)', async () => {
    const draft = await bench.ready(await bench.request(HELLO, { profile: 'testing' }));
    expect(draft.usage).toMatchObject({ provider: 'openai', model: 'testing', costUsd: 0 });
    const [written, edited] = bench.model.journal.slice(-2);
    expect(written?.body).toMatchObject({ temperature: 0.7 });
    expect(edited?.body).toMatchObject({ temperature: 0.3 });
    expect(await bench.ready(await bench.request(HELLO, { profile: 'offline' }))).toMatchObject({
      offline: true,
    });
  });

  test('a profile the file does not know is the installation’s own', async () => {
    const draft = await bench.ready(await bench.request(HELLO, { profile: 'gone' }));
    expect(draft.usage.model).toBe('claude-sonnet-5-5');
  });

  test('the second draft reads what is alike from the cache, and costs what the hand calculates from the vendor’s figures (SV-12, SV-14)', async () => {
    bench.model.cache.clear();
    const first = usageOfDraft(await bench.ready(await bench.request(HELLO)));
    const asked = await bench.request(HELLO);
    const usage = usageOfDraft(await bench.ready(asked));
    // claude-sonnet-5-5 since 2026-10-07, dollars a million: 2 in, 2.5 into the cache, 0.1 out of it, 10 out.
    const system = roughTokens(DRAFT.system.join('\n\n'));
    const fresh = usage.inputTokens - system;
    const byHand = (fresh * 2 + system * 0.1 + usage.outputTokens * 10) / 1_000_000;
    expect(first.cachedTokens).toBe(0);
    expect(first.costUsd).toBeCloseTo(
      byHand + (system * 2.4) / 1_000_000 + ((first.inputTokens - usage.inputTokens) * 2) / 1_000_000,
      8,
    );
    expect(usage.cachedTokens).toBe(system);
    expect(usage.costUsd).toBeCloseTo(byHand, 8);
    expect(Number((await bench.calls(asked))[0]?.cost)).toBeCloseTo(byHand, 8);
  });

  test('a vendor that does not tell its cache is shown as not telling (SV-14)', async () => {
    bench.model.script.next({ kind: 'text', cacheUntold: true });
    const { usage } = await bench.ready(await bench.request(HELLO, { profile: 'testing' }));
    expect(usage).toMatchObject({ cachedTokens: 0, cacheUnknown: true });
  });
});

describe('with one vendor', () => {
  beforeAll(() => {
    write((words) => words);
    return bench.start({ ...bench.anthropic, LLM_PROFILES_FILE: file });
  });
  afterAll(() => bench.stop());

  test('says which profiles there are, and names the variable one lacks (SV-03)', async () => {
    const told = await bench.rpc.request(
      rpcSubject('supervisor', 'profiles'),
      { workspace: 'main' },
      { limitMs: 5_000, answer: ProfilesAnswer },
    );
    expect(told.standard).toBe('balanced');
    expect(told.profiles).toContainEqual({
      name: 'fallback',
      provider: 'openai',
      model: 'gpt-5.4-mini',
      missing: 'OPENAI_API_KEY or OPENAI_BASE_URL',
    });
    expect(told.profiles.find(({ name }) => name === 'quality')?.missing).toBeUndefined();
  });

  test('a vendor that failed five times is asked no more, and the reviewer is told (SV-05)', async () => {
    bench.model.script.always({ kind: 'status', status: 401 });
    for (let n = 0; n < 5; n += 1) await bench.failed(await bench.request(HELLO));
    const before = bench.model.journal.length;
    const asked = await bench.request(HELLO);
    expect(await bench.failed(asked)).toMatchObject({ reason: 'breaker', attempts: 0 });
    expect((await bench.calls(asked)).map(({ state }) => state)).toEqual(['breaker']);
    expect(bench.model.journal.length).toBe(before);
  });

  test.each<[ModelAnswer, string]>([
    [{ kind: 'refusal' }, 'refused'],
    [{ kind: 'empty' }, 'empty'],
    [{ kind: 'null-stop-reason' }, 'truncated'],
    [{ kind: 'max-tokens' }, 'truncated'],
    [{ kind: 'cut' }, 'truncated'],
    [{ kind: 'truncated' }, 'truncated'],
    [{ kind: 'broken-tool' }, 'invalid_output'],
    [{ kind: 'not-json' }, 'truncated'],
    [{ kind: 'status', status: 400 }, 'vendor_error'],
    [{ kind: 'prompt-leak' }, 'invalid_output'],
  ])('%j leaves the item with its reason, never an empty draft (SV-06)', async (answer, reason) => {
    bench.model.script.always(answer);
    const asked = await bench.request(HELLO);
    expect(await bench.failed(asked)).toMatchObject({ reason });
  });

  test('ten times slower than usual is still a draft', async () => {
    bench.model.script.next({ kind: 'slow', ms: 1_500 });
    expect((await bench.ready(await bench.request(HELLO))).offline).toBe(false);
  });

  test('a picture that would carry away what the model knows arrives without its address (CO-11)', async () => {
    bench.model.script.next({ kind: 'markdown-image', url: 'https://evil.example/p.png' });
    const { bubbles } = await bench.ready(await bench.request(HELLO));
    expect(JSON.stringify(bubbles)).not.toContain('evil.example');
  });

  test('a budget used up hands the turn to a person, without a call (SV-13)', async () => {
    write((words) => words.replace('conversationDay: 0.5', 'conversationDay: 0.000001'));
    const reasonNow = async (): Promise<string | undefined> =>
      (await bench.answer(await bench.request(HELLO))).reason;
    await eventually(async () => (await reasonNow()) === 'budget');
    const before = bench.model.journal.length;
    const asked = await bench.request(HELLO);
    expect(await bench.failed(asked)).toMatchObject({ reason: 'budget', attempts: 0 });
    expect((await bench.calls(asked)).map(({ state }) => state)).toEqual(['budget']);
    expect(bench.model.journal.length).toBe(before);
    write((words) => words);
    await eventually(async () => (await reasonNow()) === undefined);
  });

  test('a changed file is in force without a start, and a wrong one is not (SV-03)', async () => {
    const modelNow = async (): Promise<string> => (await bench.ready(await bench.request(HELLO))).usage.model;
    write((words) => words.replace('model: claude-sonnet-5-5\n', 'model: claude-haiku-5-5\n'));
    await eventually(async () => (await modelNow()) === 'claude-haiku-5-5');
    writeFileSync(file, 'profiles: { balanced: {} }');
    expect(await modelNow()).toBe('claude-haiku-5-5');
    write((words) => words);
    await eventually(async () => (await modelNow()) === 'claude-sonnet-5-5');
  });
});
