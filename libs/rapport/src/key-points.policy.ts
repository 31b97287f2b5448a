import type { HistoryEntry, HistoryPoint } from '@countersign/contracts';

/** Most points anything is told in. */
const POINTS = 5;
/** A silence this long begins another conversation. */
const SILENCE_MS = 2 * 3_600_000;
/** A stretch is not cut into pieces shorter than this. */
const SHORT = 4;
const CLIPPED = 140;

/**
 * What was said before the last few messages, in five points at most (ME-02): for each stretch what they asked or told, and what was
 * answered, in the words that were used. Nothing is put into other words, so nothing can be put wrongly.
 * @param older oldest first
 * @param most points
 */
export function keyPoints(older: readonly HistoryEntry[], most = POINTS): HistoryPoint[] {
  return stretches(older, most).flatMap((stretch) => {
    const words = wordsOf(stretch);
    return words ? [{ at: stretch.at(-1)!.at, words }] : [];
  });
}

function stretches(older: readonly HistoryEntry[], most: number): HistoryEntry[][] {
  const found: HistoryEntry[][] = [];
  for (const entry of older) {
    const last = found.at(-1);
    if (last && gap(last, [entry]) < SILENCE_MS) last.push(entry);
    else found.push([entry]);
  }
  while (found.length > most) {
    const gaps = found.slice(1).map((stretch, index) => gap(found[index]!, stretch));
    const at = gaps.indexOf(Math.min(...gaps));
    found.splice(at, 2, [...found[at]!, ...found[at + 1]!]);
  }
  while (found.length < most) {
    const longest = Math.max(0, ...found.map(({ length }) => length));
    if (longest < 2 * SHORT) break;
    const at = found.findIndex(({ length }) => length === longest);
    const half = Math.ceil(longest / 2);
    found.splice(at, 1, found[at]!.slice(0, half), found[at]!.slice(half));
  }
  return found;
}

function gap(before: readonly HistoryEntry[], after: readonly HistoryEntry[]): number {
  return Date.parse(after[0]!.at) - Date.parse(before.at(-1)!.at);
}

/** The first thing they asked, else the longest thing they said; and our answer to it. */
function wordsOf(stretch: readonly HistoryEntry[]): string {
  const theirs = stretch.flatMap(({ role, text }, index) =>
    role === 'contact' ? sentences(text).map((sentence) => ({ sentence, index })) : [],
  );
  const asked = theirs.find(({ sentence }) => sentence.includes('?') && sentence.split(/\s+/u).length > 2);
  const longest = theirs.toSorted((a, b) => b.sentence.length - a.sentence.length)[0];
  const chosen = asked ?? longest;
  const answer = stretch.slice(chosen?.index ?? 0).find(({ role }) => role === 'business');
  const told =
    answer && (sentences(answer.text).find((sentence) => sentence.split(/\s+/u).length > 2) ?? answer.text);
  return [chosen && `they: “${clipped(chosen.sentence)}”`, told && `we: “${clipped(told)}”`]
    .filter(Boolean)
    .join('; ');
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function clipped(text: string): string {
  return text.length > CLIPPED ? `${text.slice(0, CLIPPED - 1).trimEnd()}…` : text;
}
