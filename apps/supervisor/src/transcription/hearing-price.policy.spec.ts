import { hearingUsd } from './hearing-price.policy.js';

test.each([
  ['https://api.openai.com/v1', 'whisper-1', 30, 0.003],
  ['https://api.openai.com/v1', 'whisper-1', 0.2, 0.0001],
  ['https://api.openai.com/v1', 'whisper-1', undefined, undefined],
  ['https://api.openai.com/v1', 'gpt-4o-transcribe', 30, undefined],
  ['http://127.0.0.1:8000/v1', 'whisper-1', 30, undefined],
])('at %s, %s costs for %s seconds: %s; never 0 for "unknown" (SV-12)', (baseUrl, model, seconds, usd) => {
  expect(hearingUsd({ baseUrl, model }, seconds)).toBe(usd);
});
