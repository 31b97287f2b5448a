import { randomUUID } from 'node:crypto';
import { openDataSource } from '@countersign/persistence';
import { eventually, ThrowawayServers } from '@countersign/testing';
import type { DataSource } from 'typeorm';
import { SCHEMA } from '../migrations.js';
import { Breaker, BREAKER } from './breaker.repository.js';
import { BudgetBook, BudgetUsedUp } from './budget.repository.js';
import { CallLedger, type PlannedCall, type Reservation } from './call-ledger.repository.js';

let servers: ThrowawayServers;
let database: DataSource;
let ledger: CallLedger;
let breaker: Breaker;

beforeAll(async () => {
  servers = await ThrowawayServers.start('postgres');
  const url = await servers.database(SCHEMA);
  database = await openDataSource({ app: 'supervisor', schema: 'supervisor' }, url);
  ledger = new CallLedger(database, new BudgetBook());
  breaker = new Breaker(database);
});
afterAll(async () => {
  await database.destroy();
  await servers.stop();
});
beforeEach(() => database.query('DELETE FROM spend; DELETE FROM llm_call; DELETE FROM breaker'));

const CAPS = { conversationDay: 0.5, workspaceDay: 100, workspaceMonth: 100 };
const planned = (): PlannedCall => ({
  requestId: randomUUID(),
  profile: 'balanced',
  provider: 'anthropic',
  model: 'm',
  promptVersion: 'draft@1',
});
const most = (usd: number, caps = CAPS, conversationId = 'c_one'): Reservation => ({
  ...{ workspace: 'main', conversationId, usd, caps },
});
const used = { inputTokens: 10, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 1 };
const said = { outcome: 'ok', text: '', retryable: false, usage: used } as const;
const sumOf = async (sql: string): Promise<number> => {
  const [{ usd }]: [{ usd: string | null }] = await database.query(sql);
  return Number(usd);
};
const spent = (budget = 'conversationDay'): Promise<number> =>
  sumOf(`SELECT sum(usd) AS usd FROM spend WHERE budget = '${budget}'`);

describe('budgets', () => {
  test('1,000 fragments, 32 at a time, spend no more than the conversation may (SV-13)', async () => {
    const seed = Number(process.env.SEED ?? Date.now());
    process.stdout.write(`seed ${seed}\n`);
    const random = (n: number): number => ((seed * 9_301 + n * 49_297) % 233_280) / 233_280;
    let refused = 0;
    const one = async (n: number): Promise<void> => {
      const call = planned();
      const usd = 0.002 + random(n) * 0.01;
      try {
        await ledger.begin(call, 1, most(usd));
      } catch (error) {
        if (!(error instanceof BudgetUsedUp)) throw error;
        refused += 1;
        return;
      }
      // Some processes die before they settle, and of some calls the cost is never told.
      if (n % 7 === 0) return;
      await ledger.settle(call, 1, said, { usd: n % 5 === 0 ? undefined : usd * random(n + 1) });
    };
    const waiting = Array.from({ length: 1_000 }, (_, n) => n);
    const worker = async (): Promise<void> => {
      for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) await one(n);
    };
    // As many side by side as one service works on.
    await Promise.all(Array.from({ length: 32 }, worker));
    const counted = await sumOf('SELECT sum(counted_usd) AS usd FROM llm_call');
    expect(refused).toBeGreaterThan(0);
    expect(counted).toBeGreaterThan(0.3);
    expect(counted).toBeLessThanOrEqual(0.5);
    for (const budget of ['conversationDay', 'workspaceDay', 'workspaceMonth'])
      expect(await spent(budget)).toBeCloseTo(counted, 6);
  });

  test.each([
    ['conversationDay', { ...CAPS, conversationDay: 0.01 }],
    ['workspaceDay', { ...CAPS, workspaceDay: 0.01 }],
    ['workspaceMonth', { ...CAPS, workspaceMonth: 0.01 }],
  ])('a call beyond %s is refused by name and leaves nothing set aside (SV-13)', async (budget, caps) => {
    await expect(ledger.begin(planned(), 1, most(0.02, caps))).rejects.toMatchObject({ budget });
    expect(await spent()).toBe(0);
    expect(await database.query('SELECT * FROM llm_call')).toEqual([]);
  });

  test('another conversation still has its own; the workspace’s is shared', async () => {
    const caps = { ...CAPS, conversationDay: 0.02, workspaceDay: 0.03 };
    await ledger.begin(planned(), 1, most(0.02, caps));
    await ledger.begin(planned(), 1, most(0.01, caps, 'c_two'));
    const third = ledger.begin(planned(), 1, most(0.01, caps, 'c_three'));
    await expect(third).rejects.toMatchObject({ budget: 'workspaceDay' });
  });

  test('a process killed between setting aside and settling counts as having spent all of it (SV-13)', async () => {
    const call = planned();
    await ledger.begin(call, 1, most(0.4));
    // The next life of the process finds it.
    expect((await ledger.resume(call.requestId)).last).toBe(1);
    expect(await spent()).toBe(0.4);
    await ledger.settle(call, 1, said, { usd: 0.1 });
    expect(await spent()).toBe(0.4);
    await expect(ledger.begin(planned(), 1, most(0.2))).rejects.toThrow(BudgetUsedUp);
  });

  test('settling twice gives back once', async () => {
    const call = planned();
    await ledger.begin(call, 1, most(0.4));
    await Promise.all([1, 2].map(() => ledger.settle(call, 1, said, { usd: 0.1 })));
    expect(await spent()).toBeCloseTo(0.1, 8);
  });
});

describe('breaker', () => {
  const fail = async (times: number): Promise<boolean[]> => {
    const opened: boolean[] = [];
    for (let n = 0; n < times; n += 1) opened.push(await breaker.failed('anthropic'));
    return opened;
  };
  const later = (seconds: number): Promise<unknown> =>
    database.query(
      `UPDATE breaker SET failed_at = ARRAY(SELECT f - make_interval(secs => $1) FROM unnest(failed_at) f),
       open_until = open_until - make_interval(secs => $1), probe_until = probe_until - make_interval(secs => $1)`,
      [seconds],
    );

  test('the fifth failure within 30 s leaves a vendor alone, for every replica and no other vendor (SV-05)', async () => {
    expect(await fail(5)).toEqual([false, false, false, false, true]);
    expect(await new Breaker(database).lets('anthropic')).toBe(false);
    expect(await breaker.lets('openai')).toBe(true);
    expect(await breaker.open()).toBe(1);
  });

  test('failures farther apart leave it closed', async () => {
    await fail(4);
    await later(BREAKER.within + 1);
    await fail(4);
    expect(await breaker.lets('anthropic')).toBe(true);
  });

  test('after the pause one call tries, however many ask at once; its success closes it', async () => {
    await fail(5);
    await later(BREAKER.pause + 1);
    const asked = await Promise.all(Array.from({ length: 8 }, () => breaker.lets('anthropic')));
    expect(asked.filter(Boolean)).toHaveLength(1);
    await breaker.well('anthropic');
    expect(await breaker.lets('anthropic')).toBe(true);
  });

  test('a failed try leaves it alone again; a try that came to nothing gives the turn to the next', async () => {
    await fail(5);
    await later(BREAKER.pause + 1);
    expect(await breaker.lets('anthropic')).toBe(true);
    await breaker.undecided('anthropic');
    expect(await breaker.lets('anthropic')).toBe(true);
    expect(await breaker.failed('anthropic')).toBe(true);
    expect(await breaker.lets('anthropic')).toBe(false);
  });

  test('a process that died while trying blocks it for no longer than a call can last', async () => {
    await fail(5);
    await later(BREAKER.pause + 1);
    expect(await breaker.lets('anthropic')).toBe(true);
    expect(await breaker.lets('anthropic')).toBe(false);
    await later(BREAKER.probe + 1);
    expect(await eventually(() => breaker.lets('anthropic'))).toBe(true);
  });
});
