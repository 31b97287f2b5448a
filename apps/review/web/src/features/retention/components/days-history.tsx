import type { Retention } from '../../../api/retention.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';

/** Who changed the days and when, the newest first. */
export function DaysHistory({ retention: { versions, usual } }: { retention: Retention }) {
  if (versions.length === 0) return <p className="field-hint">{t('Nobody has changed anything yet.')}</p>;
  return (
    <section aria-label={t('Earlier versions')}>
      <h3>{t('Earlier versions')}</h3>
      <ol>
        {versions.map(({ version, days, by, at }, index) => (
          <li key={version} aria-label={t('Version {{version}}', { version })}>
            <span>
              {t('Days conversations are kept')}: {number((versions[index + 1]?.days ?? usual).messages)} →{' '}
              {number(days.messages)}
              <span className="field-hint">
                <bdi>{by}</bdi>, <time dateTime={at}>{fullTime(at)}</time>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
