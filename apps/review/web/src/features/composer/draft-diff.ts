import { diffArrays } from 'diff';

export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

interface DraftDiff {
  /** The parts of each bubble, in order; a bubble the other side lacks is wholly added or removed. */
  bubbles: DiffPart[][];
  wordsAdded: number;
  wordsRemoved: number;
}

/** Stands between bubbles in the comparison; no one can type it as a word of its own. */
const BORDER = '\u0000';

/** Words with the spaces between them: "15:00" is one word, so a changed time is shown whole. */
const tokens = (texts: string[]): string[] =>
  texts.flatMap((text, index) => [...(index > 0 ? [BORDER] : []), ...text.split(/(\s+)/).filter(Boolean)]);

/** Compares the reply with the drafted text, word by word. */
export function draftDiff(base: string[], now: string[]): DraftDiff {
  const diff: DraftDiff = { bubbles: [[]], wordsAdded: 0, wordsRemoved: 0 };
  for (const { value, added, removed } of diffArrays(tokens(base), tokens(now))) {
    const change = added ? 'added' : removed ? 'removed' : 'same';
    const words = value.filter((token) => token !== BORDER && /\S/.test(token)).length;
    if (added) diff.wordsAdded += words;
    if (removed) diff.wordsRemoved += words;
    value
      .join('')
      .split(BORDER)
      .forEach((text, index) => {
        if (index > 0) diff.bubbles.push([]);
        if (text) diff.bubbles.at(-1)?.push({ text, change });
      });
  }
  diff.bubbles = diff.bubbles.filter((parts) => parts.length > 0);
  return diff;
}
