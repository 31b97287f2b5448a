import type { Detector } from '../rules/rule.js';

/** Small words that only one of the three languages has, folded. */
const TELLING: Record<string, ReadonlySet<string>> = {
  en: new Set('the and you your is are we our for with this that will can have it of to please'.split(' ')),
  es: new Set('el los las usted su sus y es una con puede para que muy esta nuestro nuestra hay le del cuando'.split(' ')),
  pt: new Set('o os as voce seu sua e uma com pode para que muito esta nosso nossa ha lhe do da quando nao'.split(' ')),
}; // prettier-ignore
const FEWEST = 6;

/** A reply of some length whose small words are those of another language. */
export const otherLanguage: Detector = ({ original, plain }, { language }) => {
  if (!language || !(language in TELLING)) return [];
  const words = plain.text.match(/[a-z]+/g) ?? [];
  if (words.length < FEWEST) return [];
  const counts = Object.entries(TELLING).map(([name, telling]) => ({ name, count: words.filter((word) => telling.has(word)).length })); // prettier-ignore
  const owed = counts.find(({ name }) => name === language)!.count;
  const other = counts.filter(({ name }) => name !== language).sort((one, two) => two.count - one.count)[0]!;
  return other.count >= 3 && other.count > owed * 2 + 1 ? [{ start: 0, end: original.length }] : [];
};
