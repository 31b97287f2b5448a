import type { MetricFigures } from '../../api/metrics.js';
import { metricWords } from './metric-words.policy.js';

export interface ChartDay {
  day: string;
  [metric: string]: number | string | undefined;
}

const DAY_MS = 86_400_000;

/** Every day of a range with what is known of it: a count of nothing is 0, a median of nothing is a hole in the line. */
export function chartDays(
  { from, to }: { from: string; to: string },
  metrics: readonly MetricFigures[],
): ChartDay[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10);
    const values = metrics.map(({ metric, days }) => {
      const known = days.find((one) => one.day === day)?.value;
      return [metric, known ?? (metricWords(metric).unit === 'number' ? 0 : undefined)] as const;
    });
    return { day, ...Object.fromEntries(values) };
  });
}
