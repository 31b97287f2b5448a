import { number } from '../lib/language/formats.js';
import { t } from '../lib/language/t.js';
import type { Flood } from './items.js';

/** "Writes very fast: 412 messages in 3 min". */
export function floodWords({ from, until, count }: Flood): string {
  const seconds = Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 1_000));
  const time = seconds < 90 ? `${seconds} s` : t('{{round}} min', { round: Math.round(seconds / 60) });
  return t('Writes very fast: {{count}} messages in {{time}}', { count: number(count), time });
}
