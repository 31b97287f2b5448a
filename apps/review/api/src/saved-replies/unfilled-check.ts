import { wordsOf, type BubbleContent } from '@countersign/contracts/approval';
import { unfilledIn } from '@countersign/contracts/saved-reply';
import { Problem } from '@countersign/runtime';

/**
 * Whether everything is filled that a saved reply or a draft left open, whoever wrote it (KN-09). What is open in a template is told by its own check.
 * @throws Problem 422 `unfilled_place` naming each bubble with what waits in it
 */
export function checkFilled(bubbles: readonly BubbleContent[]): void {
  const details = bubbles.flatMap((bubble, index) =>
    unfilledIn(bubble.template ? '' : wordsOf(bubble).join('\n')).map((place) => ({
      field: `bubbles.${index}`,
      message: `${place} is not filled`,
    })),
  );
  if (details.length > 0)
    throw new Problem(
      422,
      'unfilled_place',
      'A place in this text is not filled. Write what belongs there.',
      details,
    );
}
