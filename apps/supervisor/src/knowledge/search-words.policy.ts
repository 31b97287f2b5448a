/** Words that are one thing to a reader and two to a search, where the second is thrown away as a stop word. */
const ONE_WORD: readonly [RegExp, string][] = [
  [/\bcheck[\s-]?(in|out)\b/g, 'check$1'],
  [/\bwi[\s-]?fi\b/g, 'wifi'],
  [/\be[\s-]?mail\b/g, 'email'],
];

/** Text as it is indexed and asked for: lower case, without accents, so that "cuanto" finds "cuánto". */
export function searchText(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ONE_WORD.reduce((words, [pattern, word]) => words.replace(pattern, word), plain);
}

/** A sentence and what ends it; a number's point or a colon in a time ends none. */
const SENTENCE = /((?:[^?!¿¡;\n.…]|[.…](?!\s|$))+)([?!;\n.…]*)/g;
/** Where one sentence may ask two things. */
const JOINT = /,|:\s|\s(?:and|also|y|tambien|también|e|também|or|o|ou)\s/i;
const MOST = 8;

/** Something to be looked up. */
export interface Question {
  text: string;
  /** The halves of a sentence that may ask two things; empty for all others. */
  parts: string[];
  /** It ends with a question mark: whoever wrote it waits for an answer. */
  asks: boolean;
}

const worded = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The questions a turn may hold, each to be looked up alone. */
export function questionsOf(texts: readonly string[]): Question[] {
  const sentences = texts.flatMap((text) => [...text.matchAll(SENTENCE)]);
  return sentences
    .map(([, words = '', end = '']) => ({ text: words.trim(), asks: end.includes('?') }))
    .filter(({ text }) => worded(text))
    .slice(0, MOST)
    .map((sentence) => ({ ...sentence, parts: partsOf(sentence.text) }));
}

function partsOf(sentence: string): string[] {
  const parts = sentence.split(JOINT).map((part) => part.trim());
  return parts.filter(worded).length > 1 ? parts.filter(worded).slice(0, 4) : [];
}

/** The halves of a sentence that may ask two things, each a question of its own; else the sentence. */
export function partsOrWhole(question: Question): Question[] {
  if (question.parts.length === 0) return [question];
  return question.parts.map((text) => ({ text, parts: [], asks: question.asks }));
}
