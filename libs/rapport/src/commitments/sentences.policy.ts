/** One sentence, and where it stands: `text.slice(start, end)` is exactly it. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** A full stop after these ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:[a-z]|mr|mrs|ms|dr|dra|sr|sra|srta|prof|st|no|nr|tel|approx|aprox|av|etc|vs|p\.ej|e\.g|i\.e|a|p)\.$/iu;
const END = /[.!?…]+["')\]»”]*(?=\s|$)|\n+/gu;

/** The sentences of a text, without the spaces around them. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const take = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    const from = start + piece.indexOf(trimmed);
    if (/[\p{L}\p{N}]/u.test(trimmed)) found.push({ text: trimmed, start: from, end: from + trimmed.length });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (mark === '.' && ends(text.slice(start, end), text.slice(end))) continue;
    take(end);
  }
  take(text.length);
  return found;
}

/** "5 p.m. on Friday", "Dr. Silva", "3. March": the dot belongs to what stands before it. */
function ends(before: string, after: string): boolean {
  if (/\b[ap]\.\s?m\.$/i.test(before)) return /^\s+[^\p{Lu}]/u.test(after);
  return SHORT.test(before) || (/\d\.$/.test(before) && /^\s+\p{Ll}/u.test(after));
}
