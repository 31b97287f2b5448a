import { detectAll } from 'tinyld';

/** Languages we have templates, documents and tests in. */
export const WORKED_LANGUAGES = ['en', 'es', 'pt'] as const;

/** Spelling that only one of two near languages has: it decides where letter statistics of a short text do not. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/[¿¡ñ]/i, 'es'],
  [/[ãõ]|(?<!\p{L})é(?!\p{L})|ç(?:ão|ões)/iu, 'pt'],
];

/** Below this a guess among all languages is worth nothing: names, "ok", emoji. */
const SURE = 0.5;

/**
 * The language of a text as an ISO 639-1 code, or undefined when it does not say.
 * Short texts are only told apart among the languages we work in; another language must be clear.
 * @param minLength letters the text needs; short words mislead a memory more than an answer
 */
export function languageOf(text: string, minLength = 4): string | undefined {
  const letters = text.replace(/https?:\S+|[^\p{L}\s]/gu, ' ').trim();
  if (letters.replace(/\s/g, '').length < minLength) return undefined;
  const [best] = detectAll(letters);
  const sure = best && best.accuracy >= SURE && best.lang.length === 2 ? best.lang : undefined;
  if (sure && sure !== 'es' && sure !== 'pt') return sure;
  const spelt = SPELLINGS.find(([spelling]) => spelling.test(text))?.[1];
  if (spelt ?? sure) return spelt ?? sure;
  const [worked] = detectAll(letters, { only: [...WORKED_LANGUAGES] });
  return worked?.lang;
}
