import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { getQuality } from '../../../api/metrics.js';
import { daysBefore } from '../../../lib/clock/days-before.policy.js';
import { t } from '../../../lib/language/t.js';
import { faredWords } from '../fared-words.policy.js';

const FRESH_MS = 5 * 60_000;

/** How drafts about the same have fared: measured, and to be looked up under Numbers; never what a model says of itself (RV-21). */
export function Fared({ intents }: { intents: readonly string[] }) {
  const now = new Date();
  const filter = { from: daysBefore(now, 29), to: daysBefore(now, 0), channel: '', reviewer: '' };
  const { data } = useQuery({
    queryKey: [...keys.metrics(filter), 'quality'],
    queryFn: () => getQuality(filter),
    staleTime: FRESH_MS,
  });
  // Where the numbers are away, nothing is said of how sure one may be.
  if (!data || intents.length === 0) return null;
  return (
    <ul className="fared" aria-label={t('How drafts about the same fared')}>
      {intents.slice(0, 2).map((intent) => {
        const { words, few } = faredWords(intent, data.groups);
        return (
          <li key={intent} data-few={few}>
            {words}
          </li>
        );
      })}
    </ul>
  );
}
