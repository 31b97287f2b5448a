import { measureFairness } from './fairness.js';

const SEED = Number(process.env.FAIRNESS_SEED ?? Date.now() % 100_000);

test(`OP-09: beside a workspace that writes ten times as much every question is kept once, answered once, and nobody else's (FAIRNESS_SEED=${SEED})`, async () => {
  const plan = { perSecond: 0.5, times: 10, seconds: 10, rounds: 1, modelMs: 200, seed: SEED };
  const { faults, failures, alone, beside } = await measureFairness(plan, () => undefined);
  expect({ faults, failures }).toEqual({
    faults: { lost: 0, twice: 0, unanswered: 0, elsewhere: 0 },
    failures: [],
  });
  expect([alone.length, beside.length]).toEqual([5, 5]);
}, 600_000);
