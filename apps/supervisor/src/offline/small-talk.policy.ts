/** What a sentence is when it asks nothing. */
export type SmallTalk = 'greeting' | 'thanks';

const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|hola|buenas|buenos dias|buenas (?:tardes|noches)|oi|ola|bom dia|boa (?:tarde|noite))(?: (?:there|all|everyone|team|a todos|pessoal|tudo bem|que tal))*$/;
const THANKS =
  /^(?:ok |okay |perfect |great |vale |perfecto |perfeito )?(?:thanks|thank you|thx|cheers|gracias|muchas gracias|mil gracias|obrigad[oa]|muito obrigad[oa])(?: (?:a lot|so much|very much|again|in advance|de antemano|pela ajuda|por la ayuda|for your help))*$/;

/** Tells greetings and thanks from questions, one sentence at a time; undefined for everything else. */
export function smallTalk(sentence: string): SmallTalk | undefined {
  const plain = sentence.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (GREETING.test(words)) return 'greeting';
  return THANKS.test(words) ? 'thanks' : undefined;
}

const OF_GREETING: readonly [RegExp, string][] = [
  [/^(?:hi|hello|hey|hiya|good)\b/, 'en'],
  [/^(?:hola|buen[oa]s)\b/, 'es'],
  [/^(?:oi|ola|bom|boa)\b/, 'pt'],
];

/** The language a bare greeting is in: too short for a detector, plain to a reader. */
export function languageOfGreeting(sentence: string): string | undefined {
  if (smallTalk(sentence) !== 'greeting') return undefined;
  const plain = sentence
    .normalize('NFKD')
    .replace(/\p{M}|[^\p{L}\s]/gu, '')
    .toLowerCase()
    .trim();
  return OF_GREETING.find(([pattern]) => pattern.test(plain))?.[1];
}
