import { languageOf } from '../language-of.js';
import { PROMISE_LANGUAGES, type PromiseLanguage } from './due-words.policy.js';

/** The language promises in a text are looked for in first: its own, else the one that is known, else English. */
export function promiseLanguageOf(text: string, known?: string | null): PromiseLanguage {
  const worked = (code: string | undefined): PromiseLanguage | undefined =>
    PROMISE_LANGUAGES.find((language) => language === code);
  return worked(languageOf(text)) ?? worked(known?.slice(0, 2)) ?? 'en';
}
