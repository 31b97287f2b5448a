import { whyUnknown } from './unknown-words.policy.js';

test.each([
  ['timeout', 'did not answer in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'did not answer in time'],
  ['worker-lost', 'Our sending service stopped'],
  ['http-502', 'a fault of its own'],
  ['answer-without-message-id', 'not in a way that shows'],
  ['ECONNRESET', 'The connection broke'],
  ['something-new', 'The connection broke'],
])('an unknown send with code %s says why nobody knows', (code, words) => {
  expect(whyUnknown(code)).toContain(words);
  expect(whyUnknown(code)).not.toContain(code);
});
