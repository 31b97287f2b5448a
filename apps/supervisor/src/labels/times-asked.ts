import { folded } from '@countersign/rapport';

/** Words a question shares with any other. */
const COMMON = new Set('what when where which with have that this there your you does could would please para como cuando donde cual tienen puede pueden esta este esto quais quando onde qual voces podem isso aqui desde hasta sobre about from they were hola hello ola buenas gracias'.split(' ')); // prettier-ignore
const ALIKE = 0.6;
const FEWEST = 2;

/**
 * How often what is asked now has been asked, this time included; 0 where nothing is asked.
 * @param texts the turn's own, in order
 * @param earlier what they wrote before, in this conversation; may hold the turn's own texts as well
 */
export function timesAsked(texts: readonly string[], earlier: readonly string[]): number {
  const questions = texts.filter((text) => text.includes('?'));
  const before = [...earlier];
  for (const text of texts) {
    const known = before.lastIndexOf(text);
    if (known >= 0) before.splice(known, 1);
  }
  const said = [...before, ...texts].map(wordsOf);
  const counts = questions.map((question) => {
    const words = wordsOf(question);
    if (words.size < FEWEST) return 1;
    return said.filter((other) => alike(words, other)).length;
  });
  return Math.min(200, Math.max(0, ...counts));
}

function wordsOf(text: string): Set<string> {
  return new Set((folded(text).match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared / (one.size + other.size - shared) >= ALIKE;
}
