import { randomUUID } from 'node:crypto';
import { CostAnswer, rpcSubject } from '@countersign/contracts';
import { paidUsd, priceOn, type Attempted, type TokenUsage } from '@countersign/llm';
import { Rpc } from '@countersign/messaging';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { BudgetBook } from './budget.repository.js';
import { CallLedger, type PlannedCall } from './call-ledger.repository.js';
import { loadProfiles, PROFILES_FILE } from './profiles.js';

const { prices, budgets: caps } = loadProfiles('balanced', PROFILES_FILE);
const CONVERSATION = 'c_costcostcostcostcost';

let bench: SupervisorBench;
let ledger: CallLedger;
let review: Rpc;

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start({});
  ledger = new CallLedger(bench.database, new BudgetBook());
  review = new Rpc(bench.connection, 'review');
});
afterAll(async () => {
  await bench.stop();
  await bench.close();
});
beforeEach(() => bench.database.query('DELETE FROM llm_call'));

const cost = (query: object = {}): Promise<CostAnswer> =>
  review.request(
    rpcSubject('supervisor', 'cost'),
    { workspace: 'main', ...query },
    { limitMs: 5_000, answer: CostAnswer },
  );

/** A call as the pipeline writes it down, priced by the file that ships. */
async function call(
  model: string,
  usage: TokenUsage | undefined,
  { conversationId = CONVERSATION, day = '2026-10-08' } = {},
) {
  const planned: PlannedCall = {
    requestId: randomUUID(),
    profile: 'balanced',
    provider: 'anthropic',
    model,
    promptVersion: 'draft@2',
  };
  const price = priceOn(prices, model, day);
  const attempted: Attempted = { outcome: 'ok', text: 'x', usage, retryable: false };
  await ledger.begin(planned, 1, { workspace: 'main', conversationId, usd: 0.01, caps });
  await ledger.settle(planned, 1, attempted, { price, usd: paidUsd(attempted, price) });
  return planned;
}

test('what the ledger adds up to is what is worked out by hand (SV-12)', async () => {
  await call('claude-sonnet-5-5', {
    inputTokens: 1_234,
    cacheReadTokens: 2_048,
    cacheWriteTokens: 512,
    outputTokens: 321,
  });
  await call('claude-sonnet-5-5', {
    inputTokens: 100,
    cacheReadTokens: 3_000,
    cacheWriteTokens: 0,
    outputTokens: 50,
  });
  // 1,334 × $2 + 5,048 × $0.10 + 512 × $2.50 + 371 × $10 a million: 2,668 + 504.8 + 1,280 + 3,710 = 8,162.8 millionths.
  expect(await cost()).toEqual({
    costUsd: 0.0081628,
    complete: true,
    lines: [
      {
        ...{
          profile: 'balanced',
          role: 'draft',
          provider: 'anthropic',
          model: 'claude-sonnet-5-5',
          calls: 2,
          notMade: 0,
        },
        ...{ inputTokens: 1_334, cacheReadTokens: 5_048, cacheWriteTokens: 512, outputTokens: 371 },
        // 5,048 of 1,334 + 5,048 + 512 = 6,894 tokens read.
        cacheRatio: expect.closeTo(0.732231, 5),
        ...{ costUsd: 0.0081628, costUnknown: 0 },
      },
    ],
  });
});

test('a vendor that tells no cache has no ratio, and a price nobody knows is unknown, neither is 0 (SV-12, SV-14)', async () => {
  await call('testing', { inputTokens: 500, cacheWriteTokens: 0, outputTokens: 20 });
  await call('a-model-nobody-priced', {
    inputTokens: 500,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 20,
  });
  const { lines, complete } = await cost();
  const [told, unpriced] = ['testing', 'a-model-nobody-priced'].map((model) =>
    lines.find((line) => line.model === model)!,
  );
  expect(told).toMatchObject({ costUsd: 0, costUnknown: 0 });
  expect(told!.cacheRatio).toBeUndefined();
  expect(unpriced).toMatchObject({ costUnknown: 1, cacheRatio: 0 });
  expect(complete).toBe(false);
});

test('one conversation, and a stretch of time, are told by themselves; a call nobody made is none', async () => {
  const usage = { inputTokens: 1_000, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
  const early = await call('claude-sonnet-5-5', usage);
  await call('claude-sonnet-5-5', usage, { conversationId: 'c_otherotherotherother' });
  await ledger.skip(early, 2, 'budget', 'workspaceDay');
  await bench.database.query(
    `UPDATE llm_call SET started_at = '2026-10-08T12:00:00Z' WHERE request_id = $1`,
    [early.requestId],
  );
  expect((await cost()).lines[0]).toMatchObject({ calls: 2, notMade: 1, costUsd: 0.004 });
  expect(await cost({ conversationId: CONVERSATION })).toMatchObject({ costUsd: 0.002 });
  expect(await cost({ from: '2026-10-08T00:00:00Z', until: '2026-10-09T00:00:00Z' })).toMatchObject({
    costUsd: 0.002,
  });
  expect(await cost({ until: '2026-10-01T00:00:00Z' })).toEqual({ lines: [], costUsd: 0, complete: true });
});
