import type { ModelUsage } from '@countersign/contracts';

/** What two stages cost together, under the first one's name. A cost that is not known makes the sum unknown, never smaller (SV-12). */
export function addUsage(first: ModelUsage, second: ModelUsage | undefined): ModelUsage {
  if (!second) return first;
  const { costUsd: one, cacheUnknown: _one, ...rest } = first;
  const { costUsd: other } = second;
  return {
    ...rest,
    inputTokens: first.inputTokens + second.inputTokens,
    cachedTokens: first.cachedTokens + second.cachedTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    ...((first.cacheUnknown || second.cacheUnknown) && { cacheUnknown: true }),
    ...(one !== undefined && other !== undefined && { costUsd: Number((one + other).toFixed(8)) }),
  };
}
