import { Store } from '../store/store.js';
import { language } from './t.js';

/** What the workspace can be read in, as each names itself. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

/** The language texts are in now; whoever shows texts is drawn anew when it changes. */
export const spoken = new Store<Language>('en');

/** What a browser that was never told otherwise is shown. */
export function browserLanguage(wanted: readonly string[]): Language {
  const first = wanted.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one in LANGUAGES);
  return (first as Language | undefined) ?? 'en';
}

/** Speaks a language from here on. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'es' && !language.hasResourceBundle('es', 'translation')) {
    // Only whoever reads Spanish loads it.
    const { SPANISH } = await import('./spanish.js');
    language.addResourceBundle('es', 'translation', SPANISH);
  }
  await language.changeLanguage(wanted);
  document.documentElement.lang = wanted;
  spoken.set(wanted);
}
