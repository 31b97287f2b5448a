import type { View } from './view.js';

/** What a token is besides its letters. */
export type TokenShape = 'word' | 'number' | 'phone' | 'email' | 'link';

export interface Token {
  word: string;
  shape: TokenShape;
  /** Range in the view. */
  from: number;
  to: number;
  /** Counts up; patterns do not reach over a sentence's end. */
  sentence: number;
}

const LINK = String.raw`(?:[a-z][a-z0-9+.-]{1,12}:\/\/|www\.)[^\s<>"')\]]+`;
const EMAIL = String.raw`[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+`;
const PHONE = String.raw`\+?\(?\d[\d().\- ]{5,}\d`;
const NUMBER = String.raw`\d+(?:[.,:]\d+)*`;
const WORD = String.raw`[\p{L}\p{N}]+(?:'\p{L}+)*`;
const TOKEN = new RegExp(
  `(${LINK})|(${EMAIL})|(${PHONE})(?![\\p{L}\\d])|(${NUMBER})(?!\\p{L})|(${WORD})`,
  'gu',
);
const SHAPES: readonly TokenShape[] = ['link', 'email', 'phone', 'number', 'word'];
const SENTENCE_END = /[.!?…](?:["'”»)*]*)(?:\s|$)|\n\s*\n/;

/** English short forms, chat spellings, and Spanish and Portuguese ones, as the words they stand for. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  im: 'i am', dont: 'do not', cant: 'can not', cannot: 'can not', wont: 'will not', isnt: 'is not', arent: 'are not', doesnt: 'does not', didnt: 'did not',
  wasnt: 'was not', werent: 'were not', shouldnt: 'should not', couldnt: 'could not', wouldnt: 'would not', aint: 'is not', havent: 'have not', hasnt: 'has not',
  youre: 'you are', theyre: 'they are', ive: 'i have', youve: 'you have', weve: 'we have', youll: 'you will', theyll: 'they will', itll: 'it will', thats: 'that is', theres: 'there is',
  whats: 'what is', lets: 'let us', gonna: 'going to', wanna: 'want to', gotta: 'have to', lemme: 'let me', gimme: 'give me', u: 'you', ur: 'your', yr: 'your', pls: 'please',
  plz: 'please', thx: 'thanks', bc: 'because', cuz: 'because', ppl: 'people', imma: 'i am going to', shes: 'she is', hes: 'he is',
  vc: 'voce', vcs: 'voces', ce: 'voce', pra: 'para', pro: 'para o', pras: 'para as', pros: 'para os', q: 'que', ta: 'esta', tou: 'estou', tava: 'estava', eh: 'e', naum: 'nao',
  xfa: 'por favor', xfavor: 'por favor', pq: 'porque', xq: 'porque', tb: 'tambien', tbm: 'tambem', msg: 'message', msgs: 'messages', instr: 'instructions',
})); // prettier-ignore
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ m: 'am', re: 'are', ll: 'will', ve: 'have', d: 'would', s: 's' }),
);

/** The words a written word stands for: `can't` is `can not`. */
function expand(word: string): string[] {
  const at = word.indexOf("'");
  if (at < 0) return (SHORT.get(word) ?? word).split(' ');
  const joined = word.replaceAll("'", '');
  const [stem, ending] = [word.slice(0, at), word.slice(at + 1)];
  const short = SHORT.get(joined);
  if (short && ending !== 'll') return short.split(' ');
  if (ending === 't' && stem.endsWith('n')) return [stem.slice(0, -1), 'not'];
  const said = ENDINGS.get(ending);
  return said ? [stem, said] : word.split("'");
}

/** The words of a view with what they are and the sentence they stand in. */
export function tokensOf({ text }: View): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let inSentence = 0;
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    // Full stops after every word are a disguise, not sentences.
    if (inSentence > 1 && SENTENCE_END.test(text.slice(last, from))) {
      sentence += 1;
      inSentence = 0;
    }
    const shape = SHAPES[match.slice(1).findIndex((group) => group !== undefined)]!;
    const words = shape === 'word' ? expand(match[0]) : [match[0]];
    for (const word of words) if (word) tokens.push({ word, shape, from, to, sentence });
    inSentence += 1;
    last = to;
  }
  return tokens;
}

/** Sentences that ask something, by their number. */
export function questionsAmong(text: string, tokens: readonly Token[]): Set<number> {
  const asked = new Set<number>();
  tokens.forEach(({ to, sentence }, index) => {
    const next = tokens[index + 1];
    if (next?.sentence === sentence) return;
    if (/\?/.test(text.slice(to, next?.from ?? text.length).slice(0, 6))) asked.add(sentence);
  });
  return asked;
}
