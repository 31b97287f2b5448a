import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { check } from '@countersign/constitution';
import { wordsOf, type BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { ConversationRow } from '../coverage/rows.js';

/**
 * The final text is checked, whoever wrote it: what the channel carries and its limits, then the deterministic rules.
 * @throws Problem 422 `too_long`, `unsupported_content` or `blocked_by_policy` naming each offending bubble or rule with the words
 */
export function checkText(conversation: ConversationRow, bubbles: readonly BubbleContent[]): void {
  const { textLimit } = CAPABILITIES[conversation.channel];
  const tooLong = bubbles.flatMap(({ text }, index) =>
    text.length > textLimit
      ? [
          {
            field: `bubbles.${index}`,
            message: `${text.length} characters; this channel takes ${textLimit}`,
          },
        ]
      : [],
  );
  if (tooLong.length > 0)
    throw new Problem(422, 'too_long', 'A message is longer than the channel allows. Split it.', tooLong);
  assertCarried(conversation, bubbles);
  // Nobody may wave these through (CO-03). What is less than critical is shown with the draft and does not stop a person's own words: words alone are
  // mistaken too often, and there is nobody yet who could override them.
  const words = bubbles.flatMap(wordsOf).join('\n');
  const blocking = check(words, { direction: 'out' }).filter(({ severity }) => severity === 'critical');
  if (blocking.length > 0) {
    const details = blocking.map(({ rule, category, words }) => ({
      code: rule,
      field: category,
      message: words,
    }));
    throw new Problem(
      422,
      'blocked_by_policy',
      'This text may not be sent. Change the marked words.',
      details,
    );
  }
}

/** @throws Problem 422 `unsupported_content` */
function assertCarried({ channel }: ConversationRow, bubbles: readonly BubbleContent[]): void {
  const details = bubbles.flatMap((bubble, index) => {
    const message = bubbleProblem(channel, bubble);
    return message ? [{ field: `bubbles.${index}`, message }] : [];
  });
  if (details.length === 0) return;
  throw new Problem(422, 'unsupported_content', 'This channel does not carry that.', details);
}
