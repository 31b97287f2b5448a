import { folded } from './folded.policy.js';
import { isNoName } from './not-names.policy.js';

/** Where somebody lives, works, or what they want to be written in, in their own words. */
export interface StatedFact {
  key: 'place' | 'company' | 'language';
  value: string;
  confidence: number;
}

const CONFIDENCE = 0.85;
/** One to four words with capitals: Rio de Janeiro, Casa Verde S.A. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.&-]+`;
const PROPER = String.raw`(${WORD}(?:(?: (?:de|da|do|dos|del|la|las|los|el|upon|of|&))* ${WORD}){0,3})`;
const before = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})\\s+${PROPER}`, 'gu');

const PATTERNS: readonly [StatedFact['key'], RegExp][] = [
  [
    'place',
    before("[Ii](?:'m| am|m) from|[Ww]e(?:'re| are) from|[Ii] live in|[Ww]e live in|[Ii](?:'m| am) based in"),
  ],
  ['place', before('[Ss]oy de|[Ss]omos de|[Vv]ivo en|[Vv]ivimos en|[Rr]esido en')],
  [
    'place',
    before(
      '[Ss]ou d[eao]s?|[Ss]omos d[eao]s?|[Mm]oro (?:em|no|na)|[Mm]oramos (?:em|no|na)|[Vv]ivo (?:em|no|na)',
    ),
  ],
  [
    'company',
    before("[Ii] work (?:at|for)|[Ww]e work (?:at|for)|[Ii](?:'m| am) writing on behalf of|[Oo]n behalf of"),
  ],
  ['company', before('[Tt]rabajo (?:en|para)|[Ee]scribo de parte de|[Ee]n nombre de')],
  ['company', before('[Tt]rabalho (?:em|na|no|para a|para o)|[Ee]screvo em nome d[ao]')],
];
const NEGATED = /(?:\bnot|n't|\bno|\bnão|\bnunca|\bnever)\s*$/iu;
const ARTICLE = /^(?:la|las|los|el|the) /;

const TONGUES: Record<string, string> = {
  english: 'en', ingles: 'en', spanish: 'es', espanol: 'es', castellano: 'es', espanhol: 'es',
  portuguese: 'pt', portugues: 'pt', french: 'fr', frances: 'fr', german: 'de', aleman: 'de', alemao: 'de',
  italian: 'it', italiano: 'it', dutch: 'nl', holandes: 'nl',
}; // prettier-ignore
const TONGUE = Object.keys(TONGUES).join('|');
/** Wishes for a language; that somebody speaks one besides theirs is none. */
const WISHES = [
  new RegExp(`\\b(?:i only (?:speak|understand)|please (?:write|answer|reply|speak)(?: to me)? in|can (?:you|we) (?:write|speak|talk|chat) in|i(?:'d| would)? prefer) (${TONGUE})\\b`, 'u'),
  new RegExp(`\\b(?:solo (?:hablo|entiendo)|(?:escribame|escribeme|respondame|respondeme|hableme|contesteme) en|prefiero(?: hablar)?(?: en)?|en) (${TONGUE})(?: por favor)\\b`, 'u'),
  new RegExp(`\\b(?:solo (?:hablo|entiendo)|(?:escribame|escribeme|respondame|respondeme|hableme|contesteme) en|prefiero(?: hablar)? en) (${TONGUE})\\b`, 'u'),
  new RegExp(`\\b(?:so (?:falo|entendo)|(?:escreva|responda|fale)(?: comigo)? em|prefiro(?: falar)?(?: em)?) (${TONGUE})\\b`, 'u'),
  new RegExp(`\\b(?:em|in) (${TONGUE}),? (?:por favor|please)\\b`, 'u'),
]; // prettier-ignore

/** What a text says of its writer's place, company and language. */
export function statedFacts(text: string): StatedFact[] {
  const proper = PATTERNS.flatMap(([key, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): StatedFact[] => {
      const value = match[1]!.replace(/[.]+$/u, '');
      const [first = ''] = folded(value).replace(ARTICLE, '').split(' ');
      if (NEGATED.test(text.slice(0, match.index)) || isNoName(first) || value.length > 60) return [];
      return [{ key, value, confidence: CONFIDENCE }];
    }),
  );
  const plain = folded(text);
  const tongue = WISHES.map((wish) => wish.exec(plain)?.[1]).find(Boolean);
  return tongue ? [...proper, { key: 'language', value: TONGUES[tongue]!, confidence: 0.9 }] : proper;
}
