import { useQuery } from '@tanstack/react-query';
import { getCounters } from '../../../api/counters.js';
import { keys } from '../../../api/keys.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { countersOf } from '../counters.policy.js';
import './counters.css';

const AGAIN_MS = 10_000;

/** Where the queue stands, in a line (RV-23). */
export function Counters() {
  const figures = useQuery({ queryKey: keys.counters, queryFn: getCounters, refetchInterval: AGAIN_MS });
  const now = useNow(AGAIN_MS);
  // What was read before a source went away says nothing of now.
  const counters = countersOf(figures.isError ? undefined : figures.data, now);
  return (
    <section className="counters" aria-label={t('Counters')}>
      <dl>
        {counters.map(({ name, value, title, hot }) => (
          <div key={name} title={title} className={hot ? 'counters-hot' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
