import { FEW } from '../../../api/few.policy.js';
import type { MetricFigures } from '../../../api/metrics.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { figureText } from '../figure-text.policy.js';
import { metricWords } from '../metric-words.policy.js';

const COLUMNS = [
  'decisions',
  'approved',
  'rejected',
  'closed',
  'approval_rate',
  'edit_rate',
  'quality',
  'handling',
];

interface PeopleTableProps {
  metrics: readonly MetricFigures[];
  names: Record<string, string>;
  /** Narrows the page to one of them; absent for whoever sees only themselves. */
  onOnly: ((reviewer: string) => void) | undefined;
}

/** Who decided what, and how long they took. */
export function PeopleTable({ metrics, names, onOnly }: PeopleTableProps) {
  const of = (metric: string) => metrics.find((one) => one.metric === metric)?.reviewers ?? [];
  const people = of('decisions').map(({ reviewer }) => reviewer);
  if (people.length === 0) return null;
  return (
    <section aria-label={t('People')}>
      <h2>{t('People')}</h2>
      <div className="numbers-scroll" tabIndex={0} role="region" aria-label={t('Numbers by person')}>
        <table className="numbers-table">
          <thead>
            <tr>
              <th scope="col">{t('Who')}</th>
              {COLUMNS.map((metric) => (
                <th key={metric} scope="col">
                  {metricWords(metric).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person}>
                <th scope="row">
                  <Name
                    name={names[person] ?? person}
                    onOnly={onOnly && (() => onOnly(person.slice('person:'.length)))}
                  />
                </th>
                {COLUMNS.map((metric) => {
                  const { unit, estimate } = metricWords(metric);
                  const figure = of(metric).find(({ reviewer }) => reviewer === person) ?? { n: 0 };
                  const none = figure.n === 0 && !estimate;
                  return (
                    <td key={metric} data-few={estimate && figure.n < FEW}>
                      {none ? '0' : figureText(figure, unit)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Name({ name, onOnly }: { name: string; onOnly: (() => void) | undefined }) {
  if (!onOnly) return <bdi>{name}</bdi>;
  return (
    <Button look="quiet" aria-label={t('Only {{name}}', { name })} onClick={onOnly}>
      <bdi>{name}</bdi>
    </Button>
  );
}
