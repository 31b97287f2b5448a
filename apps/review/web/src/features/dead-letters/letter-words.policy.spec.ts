import { causeWords, countWords, eventWords } from './letter-words.policy.js';

describe('a dead letter in words', () => {
  test('says what got stuck, and shows the name of an event nobody has words for', () => {
    expect(eventWords('inbound.message.v1')).toBe('A customer’s message');
    expect(eventWords('review.dreamt.v2')).toBe('review.dreamt.v2');
  });

  test.each(['invalid-event', 'handler-failed', 'some-new-code'])('says what helps against %s', (code) => {
    expect(causeWords({ code })).toMatch(/re-drive|discard/i);
  });

  test.each([
    [1, 1, '1 letter of 1 conversation'],
    [3, 2, '3 letters of 2 conversations'],
    [2, 0, '2 letters'],
  ])('counts %i of %i', (letters, conversations, words) => {
    expect(countWords({ letters, conversations })).toBe(words);
  });
});
