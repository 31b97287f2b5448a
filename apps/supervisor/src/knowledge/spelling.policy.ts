/** A word of a question, read as one the documents hold. */
export interface Reading {
  word: string;
  lexeme: string;
  /** How much of a hit it is, 0 to 1. */
  worth: number;
}

/** What a word with one slip is worth, and with two. */
const WORTH = [1, 0.85, 0.7];

/**
 * What somebody meant who wrote a word no document holds: the nearest that are few slips away, or none.
 * @param alike words the documents hold, the likest first
 */
export function respelt(word: string, alike: readonly string[]): Reading[] {
  if (/\d/.test(word)) return [];
  const near = alike
    .map((lexeme) => ({ lexeme, slips: slipsIn(word, lexeme) }))
    .filter(({ lexeme, slips }) => slips <= allowed(Math.min(word.length, lexeme.length)))
    .filter(({ lexeme }) => lexeme.length > 5 || lexeme[0] === word[0]);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .slice(0, 3)
    .map(({ lexeme, slips }) => ({ word, lexeme, worth: WORTH[slips] ?? 0 }));
}

/** Three letters with one other are another word; a number is never a slip of another. */
function allowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** A misspelt ending stays on a word, where the documents' was cut off: two slips, however long it is. */
function slipsIn(word: string, lexeme: string): number {
  const ending = word.length - lexeme.length;
  const cut = lexeme.length >= 4 && ending > 0 && ending <= (lexeme.length > 4 ? 5 : 3);
  return cut && word.startsWith(lexeme)
    ? Math.min(1, slipsBetween(word, lexeme))
    : slipsBetween(word, lexeme);
}

/** Letters added, lost, changed, or changed with their neighbour, between two words. */
export function slipsBetween(one: string, other: string): number {
  if (/\d/.test(one + other)) return one === other ? 0 : Infinity;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      const swapped = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      next.push(
        Math.min(
          row[to]! + 1,
          next[to - 1]! + 1,
          row[to - 1]! + same,
          swapped && before.length > 0 ? before[to - 2]! + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}
