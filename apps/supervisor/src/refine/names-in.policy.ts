import { DATE_WORDS } from './guard-words.policy.js';
import { plain } from './plain-words.policy.js';

const NAME = /\p{Lu}[\p{L}\p{M}'’-]*\p{L}/gu;
/** What a sentence begins after: there a capital says nothing. */
const BEGINNING = /(?:^|[.!?…:;¡¿"«“(\n|-])\s*$/;

/** Words written with a capital where no sentence begins: names of people, places and things. */
export function namesIn(text: string, language: string): string[] {
  return [...text.matchAll(NAME)]
    .filter(({ index }) => !BEGINNING.test(text.slice(0, index)))
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => !DATE_WORDS[language]?.has(plain(word)) && !/^I['’]/.test(word));
}
