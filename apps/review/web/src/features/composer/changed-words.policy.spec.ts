import { bubbleChanged, changedWords, recipientChanged } from './changed-words.policy.js';

const fields = new Set([
  'policyVersion',
  'bubbles.9.text',
  'bubbles.1.file',
  'recipient.accountId',
  'seenThrough',
]);

describe('what changed since somebody looked, in words (RV-05)', () => {
  test('names every field, in the order of the card', () => {
    expect(changedWords(fields)).toEqual([
      'the customer wrote again: the new message is marked in the conversation',
      'the account it goes out through',
      'the file of message 2',
      'the text of message 10',
      'the safety rules it was checked with',
    ]);
  });

  test('says what several fields say together once', () => {
    expect(changedWords(new Set(['recipient.address', 'recipient.conversationId']))).toHaveLength(1);
  });

  test('knows which message and whether the recipient is to be outlined', () => {
    expect([bubbleChanged(fields, 1), bubbleChanged(fields, 0), recipientChanged(fields)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(recipientChanged(new Set(['seenThrough']))).toBe(false);
  });
});
