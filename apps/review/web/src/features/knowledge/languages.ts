/** Languages documents are searched in by their own rules; others are searched word by word. */
export const LANGUAGES: readonly [code: string, name: string][] = [
  ['en', 'English'],
  ['es', 'Spanish'],
  ['pt', 'Portuguese'],
];

/** The language in words, or its letters. */
export const languageName = (code: string): string =>
  LANGUAGES.find(([known]) => known === code)?.[1] ?? code.toUpperCase();
