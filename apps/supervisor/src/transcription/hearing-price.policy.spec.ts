import { loadProfiles, PROFILES_FILE } from '../model/profiles.js';
import { hearingUsd } from './hearing-price.policy.js';

const { listening } = loadProfiles('balanced', PROFILES_FILE);
const DAY = '2026-11-27';

test.each([
  ['https://api.openai.com/v1', 'whisper-1', 30, 0.003],
  ['https://api.openai.com/v1', 'whisper-1', 0.2, 0.0001],
  ['https://api.openai.com/v1', 'whisper-1', undefined, undefined],
  ['https://api.openai.com/v1', 'gpt-4o-transcribe', 30, undefined],
  ['http://127.0.0.1:8000/v1', 'whisper-1', 30, undefined],
])('at %s, %s costs for %s seconds: %s; never 0 for "unknown" (SV-12)', (baseUrl, model, seconds, usd) => {
  expect(hearingUsd(listening, { baseUrl, model }, seconds, DAY)).toBe(usd);
});

test('a new price holds from its day on', () => {
  const own = { model: 'mine', at: 'http://127.0.0.1:8000', perMinute: 0.06 };
  const prices = [
    { ...own, from: '2026-01-01' },
    { ...own, from: '2026-11-27', perMinute: 0.12 },
  ];
  const endpoint = { baseUrl: 'http://127.0.0.1:8000/v1', model: 'mine' };
  expect(hearingUsd(prices, endpoint, 60, '2026-11-26')).toBe(0.06);
  expect(hearingUsd(prices, endpoint, 60, '2026-11-27')).toBe(0.12);
});
