import type { SendResult } from '@countersign/channels/sender';
import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { decideSend, REPEATABLE, type Tries } from './send-decision.policy.js';

const DELAYS = [1_000, 5_000, 15_000, 60_000];
const telegram = (failures = 0): Tries => ({
  channel: 'telegram',
  failures,
  maybeArrived: false,
  retryDelaysMs: DELAYS,
});
const webchat = (failures = 0, maybeArrived = false): Tries => ({
  ...telegram(failures),
  channel: 'webchat',
  maybeArrived,
});
const refused: SendResult = { outcome: 'retry', reason: 'ECONNREFUSED', certainlyNotSent: true };
const lost: SendResult = { outcome: 'unknown', errorCode: 'timeout' };
const answerLost: SendResult = { outcome: 'retry', reason: 'timeout', certainlyNotSent: true };

describe('what follows from one try (DS-03)', () => {
  it.each([
    ['taken: sent', { outcome: 'sent', providerMessageId: '9' }, { act: 'sent', providerMessageId: '9' }],
    [
      '429: as long as told, however long',
      { outcome: 'rate-limited', retryAfterMs: 10_072_000 },
      { act: 'throttle', delayMs: 10_072_000 },
    ],
    [
      "blocked: rejected, in the provider's words",
      { outcome: 'rejected', code: 'recipient-blocked', words: 'Forbidden' },
      { act: 'rejected', code: 'recipient-blocked', words: 'Forbidden' },
    ],
    ['answer lost: unknown, never resent', lost, { act: 'unknown', errorCode: 'timeout' }],
    ['nobody there: again in a second', refused, { act: 'retry', delayMs: 1_000, maybeArrived: false }],
  ] as const)('%s', (_case, result, decision) => {
    expect(decideSend(result, telegram())).toEqual(decision);
  });

  it('what certainly was not sent is tried again after 1, 5, 15 and 60 s, then given up', () => {
    const decisions = [0, 1, 2, 3, 4].map((failures) => decideSend(refused, telegram(failures)));
    expect(decisions).toEqual([
      ...DELAYS.map((delayMs) => ({ act: 'retry', delayMs, maybeArrived: false })),
      { act: 'rejected', code: 'unreachable' },
    ]);
  });

  describe('where a repeat is shown once', () => {
    it('a lost answer is tried again', () => {
      const reaction = { ...telegram(), harmlessTwice: true };
      for (const tries of [webchat(), reaction]) {
        for (const result of [lost, answerLost])
          expect(decideSend(result, tries)).toEqual({ act: 'retry', delayMs: 1_000, maybeArrived: true });
      }
    });

    it('giving up says unknown when one of the tries may have arrived, unreachable when none can have', () => {
      expect(decideSend(refused, webchat(4))).toEqual({ act: 'rejected', code: 'unreachable' });
      expect(decideSend(refused, webchat(4, true))).toEqual({ act: 'unknown', errorCode: 'ECONNREFUSED' });
      expect(decideSend(answerLost, webchat(4))).toEqual({ act: 'unknown', errorCode: 'timeout' });
    });
  });
});

describe('whatever providers answer, one try after the other (DS-03, DS-07)', () => {
  const result = fc.oneof<fc.Arbitrary<SendResult>[]>(
    fc.constantFrom<SendResult>(refused, lost, answerLost, { outcome: 'sent', providerMessageId: '9' }),
    fc.integer({ min: 1, max: 60_000 }).map((retryAfterMs) => ({ outcome: 'rate-limited', retryAfterMs })),
    fc
      .constantFrom('recipient-blocked' as const, 'credential-refused' as const)
      .map((code) => ({ outcome: 'rejected', code, words: 'no' })),
  );
  const channel = fc.constantFrom('telegram' as const, 'webchat' as const);

  it('a message is tried again only where that is safe, and nobody is told "not sent" of what may have arrived', () => {
    fc.assert(
      fc.property(channel, fc.array(result, { minLength: 1, maxLength: 30 }), (to, results) => {
        const tries: Tries = { ...telegram(), channel: to };
        let mayHaveArrived = false;
        for (const one of results) {
          const decision = decideSend(one, tries);
          mayHaveArrived ||= one === lost || (one === answerLost && REPEATABLE[to]);
          if (decision.act === 'retry') tries.failures += 1;
          if (decision.act === 'retry') tries.maybeArrived = decision.maybeArrived;
          if (decision.act === 'retry' || decision.act === 'throttle') {
            expect(REPEATABLE[to] || !mayHaveArrived).toBe(true);
            expect(tries.failures).toBeLessThanOrEqual(DELAYS.length);
            continue;
          }
          if (decision.act === 'rejected') expect(mayHaveArrived).toBe(false);
          return;
        }
      }),
      propertyRuns(500),
    );
  });
});
