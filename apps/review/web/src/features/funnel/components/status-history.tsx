import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readStatusHistory, type StatusChange } from '../../../api/funnel.js';
import { ruleWords, statusWords } from '../../../api/funnel-words.policy.js';
import { keys } from '../../../api/keys.js';
import { fullTime, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';

/** Every change of the status, newest first; read when somebody wants to know. */
export function StatusHistory({ contactId, version }: { contactId: string; version: number }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: keys.statusHistory(contactId, version),
    queryFn: () => readStatusHistory(contactId),
    enabled: open && version > 0,
  });
  if (version === 0) return null;
  return (
    <details className="standing-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{version === 1 ? t('1 change') : t('{{count}} changes', { count: version })}</summary>
      <ol>
        {data?.changes.map((change) => (
          <li key={change.id}>
            <Change change={change} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Change({ change }: { change: StatusChange }) {
  const { from, to, by, automated, correction, reason, at } = change;
  return (
    <>
      <span>
        {t('{{from}} → {{to}}', { from: statusWords(from), to: statusWords(to) })}{' '}
        {correction && <Tag tone="warn">{t('Correction')}</Tag>}
        {automated && <Tag>{t('By a rule')}</Tag>}
      </span>
      <span className="standing-note">
        {by && (
          <>
            <bdi>{by}</bdi>
            {' · '}
          </>
        )}
        <time dateTime={at} title={fullTime(at)}>
          {longDay(at)}
        </time>
        {' · '}
        <bdi>{automated ? ruleWords(reason) : reason}</bdi>
      </span>
    </>
  );
}
