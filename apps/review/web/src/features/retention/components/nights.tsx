import type { RetentionNight } from '../../../api/retention.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { removedWords } from '../removed-words.policy.js';

/** What every night removed, the newest first. */
export function Nights({ nights }: { nights: RetentionNight[] }) {
  if (nights.length === 0) return <p className="field-hint">{t('There was none yet.')}</p>;
  return (
    <ol>
      {nights.map(({ night, startedAt, endedAt, removed }) => (
        <li key={night}>
          <time dateTime={startedAt}>{shortMoment(startedAt)}</time>
          <span>
            {removed.length === 0 ? t('Nothing was due.') : removedWords(removed).join(', ')}
            {!endedAt && (
              <span className="field-hint">{t('Not finished: the next round goes on with it.')}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
