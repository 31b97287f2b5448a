import { testFate } from './test-fate.policy.js';

test('what became of a test is told with its cause, in words (CH-11)', () => {
  expect(testFate({ state: 'rejected', code: 'credential-refused' })).toEqual({
    words: 'Refused: the provider refused our token',
    ...{ tone: 'bad', open: false },
  });
  expect(testFate({ state: 'rejected', code: 'provider-refused', words: 'Bad Request' }).words).toBe(
    'Refused: Bad Request',
  );
  expect(testFate({ state: 'queued', code: 'sending-stopped' }).words).toBe('On its way: sending is stopped');
  expect(testFate({ state: 'delivered' })).toEqual({ words: 'Delivered', tone: 'good', open: true });
  expect(testFate({ state: 'unknown', code: 'timeout' }).words).toBe('May or may not have arrived');
});
