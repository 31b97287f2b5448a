/** A number that means something, and where it stands in the text. */
export interface Figure {
  /** What it counts: money, percent, a clock, or the thing named after it. */
  unit: string;
  value: number;
  start: number;
  end: number;
}

const CURRENCY =
  '€|\\$|£|r\\$|us\\$|eur|euros?|usd|dollars?|dolares|gbp|pounds?|libras?|reais|real|brl|pesos?|soles';
const NUMBER = '\\d{1,3}(?:[.,\\s]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
const PATTERNS: readonly [string, RegExp][] = [
  [
    'money',
    new RegExp(`(?:(?:${CURRENCY})\\s?(${NUMBER}))(?![\\d%])|(${NUMBER})\\s?(?:${CURRENCY})(?!\\w)`, 'g'),
  ],
  ['percent', /(\d+(?:[.,]\d+)?)\s?(?:%|percent|per cent|por ciento|por cento)/g],
  [
    'clock',
    /(?<![\d.,/])([01]?\d|2[0-3])(?:[:h.]([0-5]\d)|\s?h(?:oras?|rs?|s)?(?!\w))\s?([ap]\.?\s?m\.?(?!\w))?|(?<![\d.,/:])([01]?\d)\s?([ap]\.?\s?m\.?(?!\w))/g,
  ],
  [
    'clock',
    /\b(?:at|until|till|from|to|by|a las|las|as|ate as|ate)\s([01]?\d|2[0-3])(?![\d:.,h%€$/]|\s?(?:%|€|\$|[ap]\.?\s?m|h\b|\w))/g,
  ],
  ['counted', /(?<![\d.,:])(\d{1,4})\s(?!(?:am|pm|de|of|do|a|to|and|y|e|or|o|ou|h|hs|hrs)\b)([a-z]{3,})/g],
];

/** The figures of a folded text. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  for (const [unit, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const figure = { ...read(unit, match), start, end: start + match[0].trimEnd().length };
      if (!found.some((other) => other.start < figure.end && figure.start < other.end)) found.push(figure);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function read(unit: string, match: RegExpExecArray): Pick<Figure, 'unit' | 'value'> {
  if (unit === 'clock') return { unit, value: clockValue(match) };
  if (unit === 'counted') return { unit: `counted ${match[2]!.slice(0, 4)}`, value: Number(match[1]) };
  return { unit, value: numberOf(match[1] ?? match[2] ?? '') };
}

function clockValue([, hour, minute, mark, bare, bareMark]: RegExpExecArray): number {
  const said = Number(hour ?? bare);
  const half = mark ?? bareMark ?? '';
  const late = half.startsWith('p') && said < 12 ? 12 : 0;
  const midnight = half.startsWith('a') && said === 12 ? -12 : 0;
  return (said + late + midnight) * 60 + Number(minute ?? 0);
}

/** "1.200,50", "1,200.50" and "1200.5" are one number. */
function numberOf(text: string): number {
  const plain = text.replace(/\s/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const decimals = last >= 0 && plain.length - last - 1 <= 2;
  const digits = plain.replace(/[.,]/g, '');
  return decimals ? Number(digits) / 10 ** (plain.length - last - 1) : Number(digits);
}
