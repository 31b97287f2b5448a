import type { Page } from 'playwright-core';
import { SPANISH } from './dictionary.js';

export type Language = 'en' | 'es';

/** What the page says for an English sentence, in a language; throws for one it never says. */
export function wordsOf(language: Language): (english: string, values?: Record<string, string>) => string {
  return (english, values = {}) => {
    const spanish = SPANISH[english];
    if (spanish === undefined) throw new Error(`no page says: ${english}`);
    const said = language === 'es' ? spanish : english;
    return said.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
  };
}

/** English sentences that read otherwise in Spanish, long enough not to be a word of somebody's name. */
const TELLTALE = new Set(
  Object.entries(SPANISH)
    // The settings name each language in itself.
    .filter(([english]) => english !== 'English')
    .filter(([english, spanish]) => english !== spanish && english.length > 5 && !/[{<]/.test(english))
    .map(([english]) => english.trim()),
);

/** What a page still says in English: its texts, names and labels that are a sentence of ours, each with where it stands. */
export async function englishOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => [one.getAttribute(name) ?? '', one] as const),
    );
    const texts = [...document.querySelectorAll('body *')].flatMap((one) =>
      [...one.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map((text) => [text.nodeValue ?? '', one] as const),
    );
    // What people wrote (titles, names, messages) is in whatever language they wrote it; ids are in none.
    const ours = [...named, ...texts].filter(
      ([, at]) => !at.closest('[dir="auto"], [translate="no"], bdi, q, code'),
    );
    return ours.map(([words, at]) => [words.trim(), at.closest('[class]')?.className] as const);
  });
  return said.filter(([words]) => TELLTALE.has(words)).map(([words, at]) => `${words} (${at})`);
}
