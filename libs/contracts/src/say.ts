/** Says a sentence, with what belongs in its places; a page says it in its own language. */
export type Say = (english: string, values?: Record<string, string | number>) => string;

export const inEnglish: Say = (english, values = {}) =>
  english.replaceAll(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place]));
