import { folded } from './folded.policy.js';
import { isGivenName, isOnlyAName } from './given-names.policy.js';
import { isNoName, isStopped } from './not-names.policy.js';

/** A name somebody gave themselves, and how sure it is one. Below {@link SURE} it is only suggested to a person. */
export interface GivenName {
  key: 'name' | 'preferred-name';
  value: string;
  confidence: number;
}

/** From here on drafts use a name (ME-04). */
export const SURE = 0.8;

type Lead = readonly [words: RegExp, how: 'told' | 'hinted', key: GivenName['key']];

/** How people introduce themselves: `told` says a name and nothing else, after `hinted` anything may follow. */
const LEADS: readonly Lead[] = [
  [/(?:my (?:full |first )?name(?:'s| is)|i am called|i'm called|i go by)/gu, 'told', 'name'],
  [/(?:me llamo|mi nombre(?: completo)? es)/gu, 'told', 'name'],
  [/(?:me chamo|chamo-me|meu nome(?: completo)? e)/gu, 'told', 'name'],
  [
    /(?:(?:please |just |you can |everyone calls me |people )?call me|i prefer to be called)/gu,
    'told',
    'preferred-name',
  ],
  [/(?:puede[ns]? llamarme|llamame|llameme|llamenme|todos me llaman|me dicen)/gu, 'told', 'preferred-name'],
  [
    /(?:(?:me chame|me chamar|chama-me|chame-me|me chama|me trate) (?:de|por)|todos me chamam de)/gu,
    'told',
    'preferred-name',
  ],
  [/(?:i am|i'm|im|this is|it's|it is)/gu, 'hinted', 'name'],
  [
    /(?:soy|yo soy|aqui|le habla|te habla|habla|le escribe|te escribe|le saluda|te saluda)/gu,
    'hinted',
    'name',
  ],
  [/(?:(?:eu )?sou|aqui e|aqui quem fala e|quem fala e|fala|quem escreve e)/gu, 'hinted', 'name'],
];
/** Before a name in Portuguese. */
const ARTICLE = /^[oa] (?=\p{L})/iu;
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'la',
  'van',
  'von',
  'der',
  'den',
  'di',
  'al',
  'bin',
  'y',
  'e',
]);
/** Somebody's words are repeated, or it is only supposed. */
const NOT_THEIR_OWN =
  /\b(?:said|says|told|dijo|dice|disse|diz|called|if|si|se|think|creo|acho|not|no|nao|never|nunca|isn't|don't|wasn't)\b[^,]*$/u;
/** Where somebody may begin to say who they are. */
const CLAUSE_START =
  /(?:^|[,;:.!?¡¿\n-]|\b(?:hi|hello|hey|there|hola|buenas|buenos dias|buenas tardes|buenas noches|oi|ola|bom dia|boa tarde|boa noite|and|y|e|again|yes|si|sim|thanks|gracias))\s*$/u;
const MOST_WORDS = 6;

/** Names a text gives its writer, the surest of each kind. */
export function givenNames(text: string): GivenName[] {
  // Shouted, a name looks like any other word.
  const shouted = !/\p{Ll}/u.test(text);
  const found = text
    .split(/(?<=[.!?\n])\s+|\n/u)
    .flatMap((sentence) => LEADS.flatMap((lead) => namesAfter(sentence, lead, shouted)));
  return (['name', 'preferred-name'] as const).flatMap((key) => {
    const own = found.filter((one) => one.key === key);
    const best = own.toSorted((a, b) => b.confidence - a.confidence)[0];
    return best ? [best] : [];
  });
}

function namesAfter(sentence: string, [words, how, key]: Lead, shouted: boolean): GivenName[] {
  const plain = foldedAlike(sentence);
  return [...plain.matchAll(new RegExp(`(?<![\\p{L}'])${words.source}(?=\\s)`, 'gu'))].flatMap((match) => {
    const before = plain.slice(0, match.index);
    if (NOT_THEIR_OWN.test(before) || /["“«]\s*$/u.test(before)) return [];
    if (how === 'hinted' && !CLAUSE_START.test(before)) return [];
    const rest = sentence.slice(match.index + match[0].length).trimStart();
    const name = nameAt(rest.replace(ARTICLE, ''), how, shouted);
    return name ? [{ key, ...name }] : [];
  });
}

/** Folded, and letter for letter where it was: accents are composed before. */
function foldedAlike(sentence: string): string {
  return [...sentence.normalize('NFC')]
    .map((letter) => (folded(letter) + letter).slice(0, letter.length))
    .join('');
}

function nameAt(rest: string, how: 'told' | 'hinted', shouted: boolean): Omit<GivenName, 'key'> | undefined {
  const words = wordsOfName(rest, shouted);
  const [first] = words;
  if (!first) return undefined;
  const value = words.join(' ');
  const after = rest.slice(
    rest.indexOf(words.at(-1)!, value.length - words.at(-1)!.length) + words.at(-1)!.length,
  );
  if (/^['’]s\b/u.test(after) || (how === 'hinted' && /^[^,;]*\?/u.test(after))) return undefined;
  const capital = !shouted && /^\p{Lu}/u.test(first);
  const confidence = sureness(first, { how, capital, words: words.length, after });
  return confidence === undefined
    ? undefined
    : { value: shouted || !capital ? titled(value) : value, confidence };
}

/** Words in a row that may belong to one name. */
function wordsOfName(rest: string, shouted: boolean): string[] {
  const words: string[] = [];
  for (const word of rest.match(/^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+)*/u)?.[0].split(' ') ?? []) {
    const bare = word.replace(/[.'’-]+$|['’]s$/gu, '');
    const plain = folded(bare);
    const belongs =
      words.length === 0 || (!shouted && /^\p{Lu}/u.test(bare) && !isStopped(plain)) || PARTICLES.has(plain);
    if (!belongs || words.length === MOST_WORDS) break;
    words.push(bare);
    if (bare !== word) break;
  }
  while (words.length > 1 && PARTICLES.has(folded(words.at(-1)!))) words.pop();
  return words;
}

interface Circumstances {
  how: 'told' | 'hinted';
  capital: boolean;
  words: number;
  after: string;
}

/** @returns undefined for what is no name at all */
function sureness(first: string, { how, capital, words, after }: Circumstances): number | undefined {
  const plain = folded(first);
  const given = isGivenName(plain);
  const ends =
    /^\s*(?:$|[,.;:!?)\n]|(?:and|from|here|y|e|de|do|da|from|calling|speaking|again|otra vez|outra vez)\b)/u.test(
      after,
    );
  if (isStopped(plain) && !(given && how === 'told')) return undefined;
  if (!given && isNoName(plain)) return undefined;
  // Abbreviations: "call me ASAP".
  if (!given && /^\p{Lu}{2,}$/u.test(first)) return undefined;
  if (how === 'told') {
    if (given) return capital || isOnlyAName(plain) ? 0.95 : 0.6;
    if (capital) return 0.9;
    return ends && plain.length > 2 ? 0.6 : undefined;
  }
  if (given && capital) return ends || words > 1 ? 0.9 : 0.6;
  if (given && isOnlyAName(plain) && ends) return 0.85;
  // One word alone is more often where somebody is from, or what they are.
  return capital && words > 1 && ends ? 0.6 : undefined;
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (?:De|Da|Do|Dos|Das|Del|La|Y|E)(?= )/gu, (particle) => particle.toLowerCase());
}
