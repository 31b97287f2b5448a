import type { Detector } from '../rules/rule.js';
import { originalSpan } from '../text/view.js';
import { plainView } from '../text/plain-view.js';

/** Prices, numbers with a unit, dates, times, codes, telephone numbers, e-mail addresses. */
const FACTS = new RegExp(
  [
    String.raw`[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+`,
    String.raw`\+\d[\d\s().-]{6,}\d`,
    String.raw`\b(?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z0-9][a-z0-9-]{3,}\b`,
    String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`,
    String.raw`\d+(?:[.,:]\d+)*`,
  ].join('|'),
  'g',
);
/** Numbers that only count things said in the same breath. */
const SMALL = /^[0-3]$/;
const FIGURE = /^\d+(?:[.,:]\d+)*$/;

/** A figure in one form, so that 1.200,00 and 1,200 and 1200 agree, and 7:00 and 7 do. */
function norm(fact: string): string {
  if (!FIGURE.test(fact)) return fact.replace(/[\s().-]/g, '');
  if (fact.includes(':')) return fact.replace(/^0(?=\d)/, '').replace(/:00$/, '');
  const decimals = /[.,](\d{1,2})$/.exec(fact)?.[1] ?? '';
  const whole = fact.slice(0, decimals ? -decimals.length - 1 : undefined).replace(/[.,]/g, '');
  return /[1-9]/.test(decimals)
    ? `${whole.replace(/^0+(?=\d)/, '')}.${decimals.replace(/0$/, '')}`
    : whole.replace(/^0+(?=\d)/, '');
}

function factsIn(text: string): { fact: string; from: number; to: number }[] {
  return [...text.matchAll(FACTS)].map(({ index, 0: found }) => ({
    fact: norm(found),
    from: index,
    to: index + found.length,
  }));
}

/** Facts of a reply that none of its sources holds (CO-08). Without sources there is nothing to compare with, and nothing is found. */
export const ungroundedFacts: Detector = ({ plain }, { sources }) => {
  if (!sources) return [];
  const known = new Set(sources.flatMap((source) => factsIn(plainView(source).text).map(({ fact }) => fact)));
  return factsIn(plain.text)
    .filter(({ fact }) => !SMALL.test(fact) && !known.has(fact))
    .map(({ from, to }) => originalSpan(plain, from, to));
};
