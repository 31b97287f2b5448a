import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { ConversationRow } from '../coverage/rows.js';
import { checkFilled } from '../saved-replies/unfilled-check.js';

/**
 * Whether the final text is complete and the channel carries it, whoever wrote it.
 * @throws Problem 422 `unfilled_place`, `too_long` or `unsupported_content` naming each offending bubble
 */
export function checkCarried(conversation: ConversationRow, bubbles: readonly BubbleContent[]): void {
  checkFilled(bubbles);
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
