import { useMutation } from '@tanstack/react-query';
import { liftHold, type LegalHold } from '../../../api/retention.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface HoldsProps {
  holds: LegalHold[];
  onChanged: () => Promise<void>;
}

/** Contacts of whom everything is kept. */
export function Holds({ holds, onChanged }: HoldsProps) {
  const lifting = useMutation({
    mutationFn: liftHold,
    onSuccess: () => announce(t('Hold lifted')),
    onSettled: onChanged,
  });
  return (
    <section aria-label={t('Contacts on hold')}>
      <h3>{t('Contacts on hold')}</h3>
      <p className="field-hint">
        {t('Nothing of these contacts is removed. A contact is put on hold beside a conversation with them.')}
      </p>
      {lifting.isError && <ProblemBanner error={lifting.error} />}
      {holds.length === 0 && <p>{t('Nobody is on hold.')}</p>}
      <ul>
        {holds.map(({ id, contactId, contactName, reason, by, at }) => (
          <li key={id} aria-label={contactName ?? contactId}>
            <span>
              <bdi>{contactName ?? contactId}</bdi>: <bdi>{reason}</bdi>
              <span className="field-hint">
                <bdi>{by}</bdi>, <time dateTime={at}>{shortMoment(at)}</time>
              </span>
            </span>
            <Button disabled={lifting.isPending} onClick={() => lifting.mutate(id)}>
              {t('Lift the hold')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
