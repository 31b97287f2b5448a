import { addUsage } from './add-usage.policy.js';

const usage = { provider: 'a', model: 'm', inputTokens: 10, cachedTokens: 4, outputTokens: 3, costUsd: 0.1 };

test('what stages cost is added up under the name of the first (SV-12)', () => {
  const second = { ...usage, model: 'n', costUsd: 0.2 };
  expect(addUsage(usage, second)).toEqual({
    ...{ provider: 'a', model: 'm' },
    ...{ inputTokens: 20, cachedTokens: 8, outputTokens: 6, costUsd: 0.3 },
  });
  expect(addUsage(usage, undefined)).toBe(usage);
});

test('a cost nobody knows makes the sum unknown, and a cache nobody told of stays untold (SV-12, SV-14)', () => {
  const sum = addUsage(usage, { ...usage, costUsd: undefined, cacheUnknown: true });
  expect(sum.costUsd).toBeUndefined();
  expect(sum.cacheUnknown).toBe(true);
});
