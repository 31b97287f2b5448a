import type { SendResult } from '@countersign/channels/sender';
import { decideSend, type Tries } from './send-decision.policy.js';

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
      for (const result of [lost, answerLost]) {
        expect(decideSend(result, webchat())).toEqual({ act: 'retry', delayMs: 1_000, maybeArrived: true });
      }
    });

    it('giving up says unknown when one of the tries may have arrived, unreachable when none can have', () => {
      expect(decideSend(refused, webchat(4))).toEqual({ act: 'rejected', code: 'unreachable' });
      expect(decideSend(refused, webchat(4, true))).toEqual({ act: 'unknown', errorCode: 'ECONNREFUSED' });
      expect(decideSend(answerLost, webchat(4))).toEqual({ act: 'unknown', errorCode: 'timeout' });
    });
  });
});
