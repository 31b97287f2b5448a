import { failureOfError, failureOfStop } from './failure.policy.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const FRESH = { begun: false, timedOut: false };

test.each([
  ['end', 'Hello', undefined],
  ['end', ' \n', 'empty'],
  ['refused', '', 'refused'],
  ['refused', 'I began, then', 'refused'],
  ['length', 'Hel', 'truncated'],
  [null, 'Hel', 'truncated'],
  ['other', 'x', 'invalid_output'],
] as const)('an answer that ended with %s and text "%s" is %s', (stop, text, failure) => {
  expect(failureOfStop(stop, text)).toBe(failure);
});

test.each([
  [
    { status: 429, retryAfter: '7' },
    { outcome: 'rate_limited', retryable: true, retryAfterMs: 7_000 },
  ],
  [
    { status: 429, retryAfter: 'Tue, 24 Nov 2026 10:00:05 GMT' },
    { outcome: 'rate_limited', retryable: true, retryAfterMs: 5_000 },
  ],
  [
    { status: 429, spent: true },
    { outcome: 'rate_limited', retryable: false },
  ],
  [{ status: 529 }, { outcome: 'vendor_error', retryable: true, code: '529' }],
  [{ status: 500 }, { outcome: 'vendor_error', retryable: true }],
  [{ status: 400 }, { outcome: 'vendor_error', retryable: false }],
  [{ status: 401 }, { outcome: 'vendor_error', retryable: false, code: '401' }],
  [{}, { outcome: 'vendor_error', retryable: true, code: 'connection' }],
  [{ type: 'overloaded_error' }, { outcome: 'vendor_error', retryable: true }],
  [{ type: 'server_error' }, { outcome: 'vendor_error', retryable: true }],
  [{ type: 'invalid_request_error' }, { outcome: 'vendor_error', retryable: false }],
])('before an answer began, %j is %j', (error, expected) => {
  expect(failureOfError(error, FRESH, NOW)).toMatchObject(expected);
});

test('an answer cut in the middle is not bought a second time', () => {
  expect(failureOfError({}, { begun: true, timedOut: false }, NOW)).toMatchObject({
    outcome: 'truncated',
    retryable: false,
  });
});

test('a vendor that never began may be asked again, one that was writing may not', () => {
  expect(failureOfError({}, { begun: false, timedOut: true }, NOW)).toMatchObject({
    outcome: 'timeout',
    retryable: true,
  });
  expect(failureOfError({}, { begun: true, timedOut: true }, NOW)).toMatchObject({
    outcome: 'timeout',
    retryable: false,
  });
});
