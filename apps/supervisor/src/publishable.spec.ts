import { randomUUID } from 'node:crypto';
import type { DraftReady } from '@countersign/contracts';
import { publishable } from './publishable.js';

const data: DraftReady = {
  requestId: randomUUID(),
  itemId: randomUUID(),
  bubbles: [{ text: 'Hello.' }],
  offline: false,
  language: 'en',
  evidence: [],
  memoryAvailable: true,
  usage: { provider: 'a', model: 'm', inputTokens: 1, cachedTokens: 0, outputTokens: 1 },
  promptVersion: 'draft@2',
  latencyMs: 5,
};

test('a draft the bus would refuse is a failed one, not one that is asked for again and again (SV-01)', () => {
  const fits = { state: 'ready', data } as const;
  expect(publishable(fits, 2)).toBe(fits);
  const words = Array.from({ length: 21 }, () => 'x');
  const told = { ...data, stages: [{ step: 'refine', outcome: 'refused', words, ms: 1 } as const] };
  const { requestId, itemId } = data;
  expect(publishable({ state: 'ready', data: told }, 2)).toEqual({
    state: 'failed',
    data: { requestId, itemId, latencyMs: 5, attempts: 2, reason: 'invalid_output' },
  });
});
