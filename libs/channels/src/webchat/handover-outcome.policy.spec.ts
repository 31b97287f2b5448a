import { handoverOutcome } from './handover-outcome.policy.js';

const BUBBLE = '11111111-1111-5111-8111-111111111111';

describe('a bubble handed over to web chat', () => {
  it.each([
    [200, { outcome: 'sent', providerMessageId: BUBBLE }],
    [429, { outcome: 'rate-limited', retryAfterMs: 7_000 }],
    [302, { outcome: 'retry', reason: 'http-302', certainlyNotSent: true }],
    [408, { outcome: 'retry', reason: 'http-408', certainlyNotSent: true }],
    [500, { outcome: 'retry', reason: 'http-500', certainlyNotSent: true }],
    [503, { outcome: 'retry', reason: 'http-503', certainlyNotSent: true }],
    [401, { outcome: 'rejected', code: 'credential-refused', words: 'no' }],
    [404, { outcome: 'rejected', code: 'recipient-missing', words: 'no' }],
    [409, { outcome: 'rejected', code: 'provider-refused', words: 'no' }],
    [422, { outcome: 'rejected', code: 'invalid-content', words: 'no' }],
  ])('and answered with %i', (status, outcome) => {
    expect(handoverOutcome(BUBBLE, { status, words: 'no', retryAfter: 7 })).toEqual(outcome);
  });

  it('is never unknown: put there again it is there once', () => {
    for (let status = 100; status < 600; status++) {
      expect(handoverOutcome(BUBBLE, { status }).outcome).not.toBe('unknown');
    }
  });
});
