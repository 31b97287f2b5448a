import { lazy, Suspense } from 'react';
import type { MetricFigures, MetricsFilter } from '../../../api/metrics.js';
import { t } from '../../../lib/language/t.js';
import { chartDays } from '../chart-days.policy.js';
import { valueText } from '../figure-text.policy.js';
import { metricWords } from '../metric-words.policy.js';

/** Only whoever looks at numbers loads what draws them. */
const DayChart = lazy(() => import('./day-chart.js'));

/** What stands together; the server has not every number for everybody. */
const charts = (): readonly (readonly [title: string, ...metrics: string[]])[] => [
  [t('Messages and replies by day'), 'messages', 'sent'],
  [t('Decisions by day'), 'approved', 'rejected', 'closed'],
  [t('Times by day'), 'response', 'handling'],
];

interface DayChartsProps {
  filter: MetricsFilter;
  metrics: readonly MetricFigures[];
}

/** How the days went, drawn, and as a table for whoever reads rather than looks. */
export function DayCharts({ filter, metrics }: DayChartsProps) {
  if (filter.from === filter.to) return null;
  return (
    <section className="numbers-charts" aria-label={t('By day')}>
      {charts().map(([title, ...names]) => {
        const shown = metrics.filter(({ metric }) => names.includes(metric));
        const days = chartDays(filter, shown);
        if (shown.every((one) => one.n === 0)) return null;
        return (
          <figure key={title}>
            <figcaption>{title}</figcaption>
            <Suspense fallback={<div className="skeleton" />}>
              <DayChart days={days} metrics={shown.map(({ metric }) => metric)} />
            </Suspense>
            <details>
              <summary>{t('As a table')}</summary>
              <DayTable days={days} metrics={shown.map(({ metric }) => metric)} title={title} />
            </details>
          </figure>
        );
      })}
    </section>
  );
}

interface DayTableProps {
  days: ReturnType<typeof chartDays>;
  metrics: readonly string[];
  title: string;
}

function DayTable({ days, metrics, title }: DayTableProps) {
  return (
    <table className="numbers-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('Day')}</th>
          {metrics.map((metric) => (
            <th key={metric} scope="col">
              {metricWords(metric).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, ...values }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {metrics.map((metric) => {
              const value = values[metric];
              return (
                <td key={metric}>
                  {value === undefined ? t('no data') : valueText(value as number, metricWords(metric).unit)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
