import { diffArrays } from 'diff';

/** Words as they are read: "15:00" is one, so a changed hour is a changed word. */
const words = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\s+/).filter(Boolean));

/**
 * How far a text is from another one: words replaced, added or taken out, and their share of the longer text's words.
 * @returns ratio 0 when they say the same words in the same order, 1 when they share none
 */
export function editBetween(
  draft: readonly string[],
  final: readonly string[],
): { distance: number; ratio: number } {
  const [before, after] = [words(draft), words(final)];
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return { distance: 0, ratio: 0 };
  let distance = 0;
  let [added, removed] = [0, 0];
  for (const part of [...diffArrays(before, after), undefined]) {
    if (part?.added) added += part.count;
    else if (part?.removed) removed += part.count;
    else {
      // A word in another's place is one change.
      distance += Math.max(added, removed);
      [added, removed] = [0, 0];
    }
  }
  // A shared word in the middle can cost more steps than writing everything anew, which is always a way.
  distance = Math.min(distance, longer);
  return { distance, ratio: distance / longer };
}

export const editRatio = (draft: readonly string[], final: readonly string[]): number =>
  editBetween(draft, final).ratio;
