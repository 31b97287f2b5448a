import { ABOUT_THE_TEXT, PLEASANTRY } from './guard-words.policy.js';
import type { Refused } from './guard.policy.js';
import { plain, plainWords, sentencesOf } from './plain-words.policy.js';

/** Shared words an edit has with its draft, at least (SV-07). */
const OVERLAP = 0.35;
/** Of a sentence's own words, at least so many come back after an edit; fewer is another sentence. */
const KEPT = 0.25;
const KNOWN = 0.34;
/** Below this a sentence has too few words of its own to be told from another one. */
const TELLING = 2;

/** It is the draft's words in another order or fewer of them, not another text. */
export function contentDiffers(
  before: readonly string[],
  after: readonly string[],
  mayDropQuestion: boolean,
): Refused | undefined {
  const talk = ABOUT_THE_TEXT.exec(plain(after.join('\n')));
  if (talk && !ABOUT_THE_TEXT.test(plain(before.join('\n')))) return { reason: 'answered', words: [talk[0]] };
  const share = overlap(before, after);
  if (share < OVERLAP) return { reason: 'other_text', words: [] };
  const [had, has] = [stemsOf(before.join('\n')), stemsOf(after.join('\n'))];
  const lost = sentencesOf(before).find(
    (sentence) => !(mayDropQuestion && sentence.includes('?')) && foreign(sentence, has, KEPT),
  );
  if (lost) return { reason: 'lost_sentence', words: [lost] };
  const added = sentencesOf(after).find((sentence) => foreign(sentence, had, KNOWN));
  return added ? { reason: 'added_sentence', words: [added] } : undefined;
}

/** Questions are asked again, and no new one is. @param mayDrop the editor was told to ask less */
export function questionsDiffer(
  before: readonly string[],
  after: readonly string[],
  mayDrop: boolean,
): Refused | undefined {
  const count = (texts: readonly string[]): number => texts.join('\n').match(/\?/g)?.length ?? 0;
  const [had, has] = [count(before), count(after)];
  if (has > had) return { reason: 'added_question', words: [] };
  return had > 0 && has === 0 && !mayDrop ? { reason: 'lost_question', words: [] } : undefined;
}

/** Different words both have, of those the longer one has. */
export function overlap(before: readonly string[], after: readonly string[]): number {
  const [had, has] = [new Set(plainWords(before.join('\n'))), new Set(plainWords(after.join('\n')))];
  const shared = [...has].filter((word) => had.has(word)).length;
  return shared / Math.max(had.size, has.size, 1);
}

/** Beginnings of the longer words: "reservation" and "reserve" are one. */
function stemsOf(text: string): Set<string> {
  return new Set(
    plainWords(text)
      .filter((word) => word.length >= 4 || /\d/.test(word))
      .map((word) => word.slice(0, 5)),
  );
}

function foreign(sentence: string, known: ReadonlySet<string>, least: number): boolean {
  if (PLEASANTRY.test(plain(sentence))) return false;
  const stems = [...stemsOf(sentence)];
  return stems.length >= TELLING && stems.filter((stem) => known.has(stem)).length / stems.length < least;
}
