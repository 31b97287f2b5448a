import { sendOutcomeOf, type CallEnd } from './send-outcome.policy.js';

const refused = (status: number, description: string, retryAfter?: number): CallEnd => ({
  end: 'refused',
  status,
  description,
  retryAfter,
});

describe('what may be believed of a send', () => {
  it.each<[string, CallEnd, object]>([
    [
      'an answer with a message id is sent',
      { end: 'accepted', messageId: 42 },
      { outcome: 'sent', providerMessageId: '42' },
    ],
    [
      'an answer without one is unknown',
      { end: 'accepted', messageId: undefined },
      { outcome: 'unknown', errorCode: 'answer-without-message-id' },
    ],
    [
      'a failure before the session is certainly not sent',
      { end: 'lost', sessionUp: false, errorCode: 'ECONNREFUSED' },
      { outcome: 'retry', reason: 'ECONNREFUSED', certainlyNotSent: true },
    ],
    [
      'a failure after it is unknown',
      { end: 'lost', sessionUp: true, errorCode: 'ECONNRESET' },
      { outcome: 'unknown', errorCode: 'ECONNRESET' },
    ],
    [
      '429 waits as long as told',
      refused(429, 'Too Many Requests: retry after 7', 7),
      { outcome: 'rate-limited', retryAfterMs: 7_000 },
    ],
    [
      '429 without a time waits five seconds',
      refused(429, 'Too Many Requests'),
      { outcome: 'rate-limited', retryAfterMs: 5_000 },
    ],
    [
      '500 is unknown, in the words of the provider',
      refused(500, 'Internal Server Error'),
      { outcome: 'unknown', errorCode: 'http-500', words: 'Internal Server Error' },
    ],
    [
      '502 is unknown',
      refused(502, 'Bad Gateway'),
      { outcome: 'unknown', errorCode: 'http-502', words: 'Bad Gateway' },
    ],
    [
      'an odd status is unknown',
      refused(302, 'Found'),
      { outcome: 'unknown', errorCode: 'http-302', words: 'Found' },
    ],
  ])('%s', (_case, call, result) => {
    expect(sendOutcomeOf(call)).toEqual(result);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'recipient-blocked'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'recipient-blocked'],
    [403, 'Forbidden: user is deactivated', 'recipient-missing'],
    [400, 'Bad Request: chat not found', 'recipient-missing'],
    [400, 'Bad Request: PEER_ID_INVALID', 'recipient-missing'],
    [400, 'Bad Request: message is too long', 'invalid-content'],
    [400, 'Bad Request: message text is empty', 'invalid-content'],
    [413, 'Request Entity Too Large', 'invalid-content'],
    [400, 'Bad Request: have no rights to send a message', 'recipient-blocked'],
    [401, 'Unauthorized', 'credential-refused'],
    [404, 'Not Found', 'credential-refused'],
    [400, 'Bad Request: something new', 'provider-refused'],
    [409, 'Conflict', 'provider-refused'],
  ])('%i %s is rejected as %s, in the words of the provider', (status, words, code) => {
    expect(sendOutcomeOf(refused(status, words))).toEqual({ outcome: 'rejected', code, words });
  });
});
