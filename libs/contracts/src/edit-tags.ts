import type { EditTag } from './review-taxonomy.js';

/** More than this many would be clicked away unread. */
const MOST = 4;

const EMOJI = /\p{Extended_Pictographic}/gu;
const QUESTION = /\?/g;
const SHOUT = /!|\b\p{Lu}{4,}\b/gu;
const FIGURE = /(?:https?:\/\/\S*[^\s.,;!?])|\d[\d.,:/-]*\d|\d/gu;
const CONTACT = /[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ().-]{7,}\d/g;
const PROMISE = /\b(?:guarantee[sd]?|promise[sd]?|garanti\p{L}+|promet\p{L}+|prometo)\b/giu;
const PRESSURE =
  /\b(?:hurry|right now|last chance|only today|act now|don't miss|corra|última oportunidad|solo hoy|sólo hoy|última chance)(?!\p{L})/giu;
const WARMTH =
  /\b(?:thank you|thanks|sorry|happy to|glad|welcome|gracias|lamento|lo siento|con gusto|encantad[oa]s?|obrigad[oa]|desculpe)(?!\p{L})/giu;
const DISCLOSURE = /automated assistant|asistente autom[aá]tic[oa]|assistente autom[aá]tic[oa]/giu;
const COURTESY = /\b(?:usted(?:es)?|le|les|sir|madam|o senhor|a senhora)(?!\p{L})/giu;
const FAMILIAR = /\b(?:tú|te|ti|tu|hey|hi there)(?!\p{L})/giu;
const SMALL_WORDS: Record<string, RegExp> = {
  en: /\b(?:the|and|is|you|we|to|of|for|with|your|our)\b/giu,
  es: /\b(?:el|la|los|las|y|es|usted|nosotros|para|con|su|una?|está)(?!\p{L})/giu,
  pt: /\b(?:o|os|as|e|é|você|nós|para|com|seu|sua|uma?|está|não)(?!\p{L})/giu,
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** A word as it is said: case, accents and what is written around it do not matter. */
const spoken = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}:/.@]/gu, '')
    .replace(/[.:]+$/, '')
    .toLowerCase();

/** What of one list the other has too, each as often as it stands there. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const times = left.get(word) ?? 0;
    if (times > 0) left.set(word, times - 1);
    return times > 0;
  }).length;
}

function languageOf(text: string): string | undefined {
  const [first, second] = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({ language, hits: count(text, words) }))
    .toSorted((a, b) => b.hits - a.hits);
  return first && second && first.hits >= 3 && first.hits >= second.hits * 2 ? first.language : undefined;
}

/** Both texts, looked at once. */
interface Compared {
  before: string;
  after: string;
  /** Words both have, of the longer text's. */
  common: number;
  more: (what: RegExp) => boolean;
  fewer: (what: RegExp) => boolean;
  /** Figures and links the one has and the other lacks. */
  figures: { gone: number; come: number };
  words: { before: string[]; after: string[] };
  bubbles: { before: number; after: number };
}

function compare(draft: readonly string[], final: readonly string[]): Compared {
  const [before, after] = [draft.join('\n'), final.join('\n')];
  const words = {
    before: wordsIn(before).map(spoken).filter(Boolean),
    after: wordsIn(after).map(spoken).filter(Boolean),
  };
  const [old, now] = [before.match(FIGURE) ?? [], after.match(FIGURE) ?? []];
  const same = shared(old, now);
  return {
    ...{ before, after, words },
    common: shared(words.before, words.after) / Math.max(words.before.length, words.after.length, 1),
    more: (what) => count(after, what) > count(before, what),
    fewer: (what) => count(after, what) < count(before, what),
    figures: { gone: old.length - same, come: now.length - same },
    bubbles: { before: draft.length, after: final.length },
  };
}

/** In the order in which they say most; the first few are taken. */
const RULES: readonly (readonly [EditTag, (texts: Compared) => boolean])[] = [
  ['LANG_WRONG_LANGUAGE', ({ before, after }) => otherLanguage(before, after)],
  ['POLICY_DISCLOSURE_ADDED', ({ more }) => more(DISCLOSURE)],
  ['POLICY_PROMISE_REMOVED', ({ fewer }) => fewer(PROMISE)],
  ['POLICY_PRIVACY', ({ fewer }) => fewer(CONTACT)],
  ['TONE_LESS_PUSHY', ({ fewer }) => fewer(PRESSURE)],
  ['CONTENT_REWRITTEN', ({ common, before, after }) => common < 0.4 && !otherLanguage(before, after)],
  ['CONTENT_FACT_FIXED', ({ figures: { gone, come } }) => gone > 0 && come > 0],
  ['CONTENT_FACT_ADDED', ({ figures: { gone, come } }) => gone === 0 && come > 0],
  ['CONTENT_UNSUPPORTED_REMOVED', ({ figures: { gone, come } }) => gone > 0 && come === 0],
  ['CONTENT_QUESTION_ADDED', ({ more }) => more(QUESTION)],
  ['CONTENT_QUESTION_CUT', ({ fewer }) => fewer(QUESTION)],
  ['CONTENT_EMOJI_ADDED', ({ more }) => more(EMOJI)],
  ['CONTENT_EMOJI_CUT', ({ fewer }) => fewer(EMOJI)],
  ['STRUCT_SHORTEN', ({ words: { before, after } }) => after.length <= before.length * 0.8],
  ['STRUCT_SPLIT', ({ bubbles, common }) => bubbles.after > bubbles.before && common >= 0.7],
  ['STRUCT_MERGE', ({ bubbles, common }) => bubbles.after < bubbles.before && common >= 0.7],
  ['TONE_WARMER', ({ more }) => more(WARMTH)],
  ['TONE_CALMER', ({ fewer }) => fewer(SHOUT)],
  ['TONE_LIVELIER', ({ more }) => more(SHOUT)],
  ['TONE_MORE_FORMAL', ({ more, fewer }) => more(COURTESY) && fewer(FAMILIAR)],
  ['TONE_MORE_CASUAL', ({ more, fewer }) => fewer(COURTESY) && more(FAMILIAR)],
  ['STRUCT_REORDER', ({ words, common }) => common === 1 && words.before.join(' ') !== words.after.join(' ')],
  ['LANG_GRAMMAR', isSpelling],
];

function otherLanguage(before: string, after: string): boolean {
  const [old, now] = [languageOf(before), languageOf(after)];
  return old !== undefined && now !== undefined && old !== now;
}

/** The same words with other signs or capitals, or a word here and there that differs by a letter or two. */
function isSpelling({ before, after, words, bubbles }: Compared): boolean {
  if (bubbles.before !== bubbles.after || words.before.length !== words.after.length) return false;
  const changed = words.before.flatMap((word, at) =>
    word === words.after[at] ? [] : ([[word, words.after[at]!]] as const),
  );
  if (changed.length === 0) return before !== after;
  return changed.length <= 3 && changed.every(([one, other]) => nearly(one, other));
}

/** At most two letters of a word of four or more are others. */
function nearly(one: string, other: string): boolean {
  if (/\d/.test(one + other) || Math.min(one.length, other.length) < 4) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to++)
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (other[to - 1] === letter ? 0 : 1)));
    row = next;
  }
  return row[other.length]! <= 2;
}

/**
 * What a person seems to have changed in a draft (RV-09). A proposal: people take tags off and put others on.
 * @param draft the bubbles as they were drafted
 * @param final the bubbles as they are to be sent
 * @returns none for an unchanged text, else at most four, what says most first
 */
export function suggestEditTags(draft: readonly string[], final: readonly string[]): EditTag[] {
  if (draft.length === 0 || JSON.stringify(draft) === JSON.stringify(final)) return [];
  const texts = compare(draft, final);
  return RULES.filter(([, says]) => says(texts))
    .map(([tag]) => tag)
    .slice(0, MOST);
}
