import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import { liftHold, placeHold, readHold, type LegalHold } from '../../../api/retention.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Fold } from '../../../ui/fold.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';

interface ContactHoldProps {
  contactId: string;
  roles: readonly string[];
}

/** Whether everything of a contact is kept, and why; an administrator changes it where it is read (PR-03). */
export function ContactHold({ contactId, roles }: ContactHoldProps) {
  const client = useQueryClient();
  const read = useQuery({ queryKey: keys.hold(contactId), queryFn: () => readHold(contactId), retry: false });
  const changing = useMutation({
    mutationFn: (carryOut: () => Promise<unknown>) => carryOut(),
    onSuccess: () => announce(t('Saved')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.hold(contactId) }),
  });
  const admin = roles.includes('admin');
  const hold = read.data?.hold;
  if (read.isError)
    return (
      <Fold name="hold" icon="lock" title={t('Legal hold')} summary={t('could not be read')}>
        <Button look="quiet" onClick={() => void read.refetch()}>
          {t('Try again')}
        </Button>
      </Fold>
    );
  // Whoever may not change it is told of a hold, and of nothing else.
  if (!read.data || (!hold && !admin)) return null;
  return (
    <Fold
      name="hold"
      icon="lock"
      title={t('Legal hold')}
      summary={hold ? <Tag tone="warn">{t('Nothing is removed')}</Tag> : t('none')}
    >
      {changing.isError && <ProblemBanner error={changing.error} />}
      {hold && <Why hold={hold} />}
      {hold && admin && (
        <Button disabled={changing.isPending} onClick={() => changing.mutate(() => liftHold(hold.id))}>
          {t('Lift the hold')}
        </Button>
      )}
      {!hold && (
        <HoldForm
          busy={changing.isPending}
          onPlace={(reason) => changing.mutate(() => placeHold(contactId, reason))}
        />
      )}
    </Fold>
  );
}

function Why({ hold: { reason, by, at } }: { hold: LegalHold }) {
  return (
    <p>
      <bdi>{reason}</bdi>
      <span className="field-hint retention-who">
        <bdi>{by}</bdi>, <time dateTime={at}>{shortMoment(at)}</time>
      </span>
    </p>
  );
}

function HoldForm({ busy, onPlace }: { busy: boolean; onPlace: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onPlace(reason);
  };
  return (
    <form onSubmit={submit} aria-label={t('Legal hold')} className="retention-hold">
      <Field
        label={t('Why everything of this contact is to be kept')}
        required
        minLength={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" disabled={busy || reason.trim().length < 3}>
        {t('Put on hold')}
      </Button>
    </form>
  );
}
