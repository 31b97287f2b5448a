import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { readRetention } from '../../../api/retention.js';
import { useBegun } from '../../../lib/edit/use-begun.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { DaysForm } from './days-form.js';
import { DaysHistory } from './days-history.js';
import { Holds } from './holds.js';
import { Nights } from './nights.js';
import './retention.css';

/** How long things are kept, who is excepted, and what the nights removed (PR-03). */
export function Retention() {
  const client = useQueryClient();
  const read = useQuery({ queryKey: keys.retention, queryFn: readRetention });
  const { key, onBegun, over } = useBegun(read.data?.version);
  if (read.isError) return <ProblemBanner error={read.error} />;
  if (!read.data) return <div className="skeleton" />;
  const { nights, nextAt, holds } = read.data;
  const again = () => client.invalidateQueries({ queryKey: keys.retention });
  return (
    <div className="retention">
      <header>
        <h2>{t('How long things are kept')}</h2>
        <p className="field-hint">
          {t(
            'Every night the words that were kept long enough are removed from the workspace: from conversations, the queue and search. When they were said and what was decided stays, and so does the proof that what was approved was sent. The history drafts are written from, the ledger of sending and the events for analysis still keep theirs.',
          )}{' '}
          {t('The audit trail is never shortened.')}
        </p>
      </header>
      <DaysForm
        key={key}
        retention={read.data}
        onBegun={onBegun}
        onTried={async (saved) => {
          await again();
          if (saved) over();
        }}
      />
      <section aria-label={t('Nights')}>
        <h3>{t('Nights')}</h3>
        <p className="field-hint">
          {t('The next one begins on')} <time dateTime={nextAt}>{fullTime(nextAt)}</time>.
        </p>
        <Nights nights={nights} />
      </section>
      <Holds holds={holds} onChanged={again} />
      <DaysHistory retention={read.data} />
    </div>
  );
}
