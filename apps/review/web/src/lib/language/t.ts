import { createInstance } from 'i18next';

/**
 * The page's language. English sentences are the keys, so that the source reads as the page does and an untranslated sentence
 * is shown in English; `tests/architecture` fails on one.
 */
export const language = createInstance();
void language.init({
  lng: 'en',
  fallbackLng: false,
  resources: { en: { translation: {} } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

/** Sentences as they were said last: a page says the same few hundred again and again, and looking one up takes much longer than drawing it. */
const said = new Map<string, string>();
const MOST_SAID = 5_000;
language.on('languageChanged', () => said.clear());
language.store.on('added', () => said.clear());

/**
 * A sentence in the page's language. Called while rendering: what a module keeps would stay in the language it was loaded in.
 * @param english the sentence, with places as `{{name}}`; always a literal, so that it can be found
 */
export function t(english: string, values?: Record<string, string | number>): string {
  const asked = values ? `${english}\n${JSON.stringify(values)}` : english;
  const known = said.get(asked);
  if (known !== undefined) return known;
  if (said.size >= MOST_SAID) said.clear();
  const sentence = language.t(english, values ?? {});
  said.set(asked, sentence);
  return sentence;
}
