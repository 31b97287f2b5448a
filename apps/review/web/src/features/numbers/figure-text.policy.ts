import type { Figure, Unit } from '../../api/metrics.js';
import { locale } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';
import { money, usd } from '../../lib/money.policy.js';

const STEPS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** A length of time in its two largest units, or in seconds with what a glance needs of them. */
export function timeText(seconds: number): string {
  const written = (value: number, unit: string, digits = 0): string =>
    new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (seconds < 10) return written(seconds, 'second', 1);
  if (seconds < 90) return written(Math.round(seconds), 'second');
  const [size, unit] = STEPS.find(([step]) => seconds >= step) ?? STEPS[2];
  const whole = Math.floor(seconds / size);
  const next = STEPS[STEPS.findIndex(([step]) => step === size) + 1];
  const rest = next && Math.floor((seconds % size) / next[0]);
  return written(whole, unit) + (next && rest ? ` ${written(rest, next[1])}` : '');
}

/** @param currency of an amount in minor units */
export function valueText(value: number, unit: Unit, currency?: string): string {
  if (unit === 'seconds') return timeText(value);
  if (unit === 'minor') return currency ? money(value, currency) : t('no data');
  if (unit === 'usd') return usd(value);
  const options: Record<Exclude<Unit, 'seconds' | 'minor' | 'usd'>, Intl.NumberFormatOptions> = {
    number: {},
    share: { style: 'percent', maximumFractionDigits: 1 },
    stars: { maximumFractionDigits: 1 },
  };
  return new Intl.NumberFormat(locale(), options[unit]).format(value);
}

/** What a figure is on the page: never a number where there is none. */
export function figureText({ value }: Figure, unit: Unit, currency?: string): string {
  return value === undefined ? t('no data') : valueText(value, unit, currency);
}

/** An estimate with where it lies, such as “72% (52%–86%)”. */
export function intervalText(
  { value, low, high }: Figure & { low?: number; high?: number },
  unit: Unit,
): string {
  if (value === undefined) return t('no data');
  const written = valueText(value, unit);
  return low === undefined || high === undefined
    ? written
    : `${written} (${valueText(low, unit)}–${valueText(high, unit)})`;
}
