import type { Standing } from '../api/items.js';

/** What the person has already taken on themselves for a text that was refused: a second refusal of the same text does not ask for the first again. */
const stood = new Map<string, { digest: string; standing: Standing }>();

/**
 * What somebody stands for with this text, now and before.
 * @param subjectId the item, or the conversation
 */
export function standFor(
  subjectId: string,
  { digest, override, unjudged }: Standing & { digest: string },
): Standing {
  const before = stood.get(subjectId);
  const standing: Standing = {
    ...(before?.digest === digest && before.standing),
    ...(override && { override }),
    ...(unjudged && { unjudged }),
  };
  stood.set(subjectId, { digest, standing });
  return standing;
}
