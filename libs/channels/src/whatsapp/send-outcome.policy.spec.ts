import { probeOutcomeOf, sendOutcomeOf } from './send-outcome.policy.js';

const refused = (status: number, code?: number) =>
  sendOutcomeOf({
    end: 'answered',
    status,
    body: { error: { code, message: `(#${code}) no`, error_data: { details: 'because' } } },
  });

it('what WhatsApp took is sent under its name', () => {
  const body = { messaging_product: 'whatsapp', messages: [{ id: 'wamid.A' }] };
  expect(sendOutcomeOf({ end: 'answered', status: 200, body })).toEqual({
    outcome: 'sent',
    providerMessageId: 'wamid.A',
  });
});

it.each([[{}], [undefined], [{ messages: [] }], [{ messages: [{ id: 7 }] }]])(
  'taken, but answered with %j, is unknown: it may have gone out (DS-03)',
  (body) => {
    const result = sendOutcomeOf({ end: 'answered', status: 200, body });
    expect(result).toEqual({ outcome: 'unknown', errorCode: 'answer-without-message-id' });
  },
);

it.each([
  [429, 130429, 1_000],
  [400, 131056, 6_000],
  [400, 80007, 60_000],
  [429, undefined, 5_000],
])('%i with code %s waits %i ms (DS-05)', (status, code, retryAfterMs) => {
  expect(refused(status, code)).toEqual({ outcome: 'rate-limited', retryAfterMs });
});

it.each([
  [400, 131047, 'window-closed'],
  [400, 131026, 'recipient-missing'],
  [400, 131051, 'invalid-content'],
  [401, 190, 'credential-refused'],
  [403, 10, 'credential-refused'],
  [400, 100, 'invalid-content'],
  [403, 999, 'credential-refused'],
  [404, 999, 'provider-refused'],
])('%i with code %i is refused as %s, in its own words (DS-13)', (status, code, rejection) => {
  const words = `(#${code}) no: because`;
  expect(refused(status, code)).toEqual({ outcome: 'rejected', code: rejection, words });
});

it.each([
  [500, 131000, 'graph-131000'],
  [503, undefined, 'http-503'],
  [302, undefined, 'http-302'],
])('%i with code %s is unknown', (status, code, errorCode) => {
  expect(refused(status, code)).toMatchObject({ outcome: 'unknown', errorCode });
});

it('a lost answer is tried again only when nothing can have left', () => {
  const errorCode = 'ECONNREFUSED';
  expect(sendOutcomeOf({ end: 'lost', sessionUp: false, errorCode })).toMatchObject({ outcome: 'retry' });
  expect(sendOutcomeOf({ end: 'lost', sessionUp: true, errorCode: 'ECONNRESET' })).toMatchObject({
    outcome: 'unknown',
  });
});

it.each([
  ['a number that answers', { end: 'answered', status: 200, body: { id: '1' } }, undefined],
  ['a revoked token', { end: 'answered', status: 401, body: { error: { code: 190 } } }, 'token-refused'],
  ['a token without the permission', { end: 'answered', status: 403, body: {} }, 'token-refused'],
  ['a wrong number', { end: 'answered', status: 400, body: { error: { code: 100 } } }, 'number-unknown'],
  ['a rate limit', { end: 'answered', status: 403, body: { error: { code: 4 } } }, 'provider-unreachable'],
  [
    'a code we do not know',
    { end: 'answered', status: 400, body: { error: { code: 2 } } },
    'provider-unreachable',
  ],
  ['an outage', { end: 'answered', status: 503, body: undefined }, 'provider-unreachable'],
  ['a lost connection', { end: 'lost', sessionUp: false, errorCode: 'ECONNREFUSED' }, 'provider-unreachable'],
] as const)('%s is known from a question (CH-11)', (_case, call, cause) => {
  expect(probeOutcomeOf(call)).toBe(cause);
});
