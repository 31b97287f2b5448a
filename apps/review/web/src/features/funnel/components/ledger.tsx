import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readLedger, type ContactValue } from '../../../api/funnel.js';
import { sourceWords } from '../../../api/funnel-words.policy.js';
import { keys } from '../../../api/keys.js';
import { fullTime, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { money } from '../../../lib/money.policy.js';

/** Every amount that makes up the total, newest first; read when somebody wants to know. */
export function Ledger({ contactId, value }: { contactId: string; value: ContactValue }) {
  const [open, setOpen] = useState(false);
  const { entries, currency } = value;
  const { data } = useQuery({
    queryKey: keys.ledger(contactId, entries),
    queryFn: () => readLedger(contactId),
    enabled: open && entries > 0,
  });
  if (entries === 0) return null;
  return (
    <details className="standing-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{entries === 1 ? t('1 amount') : t('{{count}} amounts', { count: entries })}</summary>
      <ol>
        {data?.ledger.map(({ id, amountMinor, source, reference, reason, by, at }) => (
          <li key={id}>
            <span>
              <strong>{money(amountMinor, currency)}</strong> {sourceWords(source)}
              {reference && (
                <>
                  {' '}
                  <bdi>{reference}</bdi>
                </>
              )}
            </span>
            <span className="standing-note">
              <bdi>{by}</bdi>
              {' · '}
              <time dateTime={at} title={fullTime(at)}>
                {longDay(at)}
              </time>
              {' · '}
              <bdi>{reason}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
