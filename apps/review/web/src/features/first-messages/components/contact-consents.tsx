import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import {
  listConsents,
  purposeWords,
  sourceWords,
  withdrawConsent,
  type Consent,
} from '../../../api/first-messages.js';
import { keys } from '../../../api/keys.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Fold } from '../../../ui/fold.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import './first-messages.css';

interface ContactConsentsProps {
  contactId: string;
  roles: readonly string[];
}

/** What a contact agreed to, and what they took back (PR-05); of whom nothing is recorded nothing is said. */
export function ContactConsents({ contactId, roles }: ContactConsentsProps) {
  const read = useQuery({
    queryKey: keys.consents(contactId),
    queryFn: () => listConsents(contactId),
    retry: false,
  });
  const consents = read.data?.consents ?? [];
  if (consents.length === 0) return null;
  const inForce = consents.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const decides = roles.includes('reviewer') || roles.includes('lead');
  return (
    <Fold
      name="consents"
      icon="check"
      title={t('Consent')}
      summary={
        inForce > 0 ? t('{{count}} in force', { count: inForce }) : <Tag tone="warn">{t('withdrawn')}</Tag>
      }
    >
      {consents.map((consent) => (
        <ConsentRow key={consent.id} {...{ consent, contactId, decides }} />
      ))}
    </Fold>
  );
}

function ConsentRow({
  consent,
  contactId,
  decides,
}: {
  consent: Consent;
  contactId: string;
  decides: boolean;
}) {
  const { purpose, channel, source, textVersion, givenAt, recordedBy, withdrawnAt } = consent;
  return (
    <div className="consent-row">
      <p>
        <strong>{purposeWords()[purpose] ?? purpose}</strong> · {channelName(channel)}
      </p>
      <p className="field-hint">
        <bdi>{textVersion}</bdi> · {sourceWords()[source] ?? source},{' '}
        <time dateTime={givenAt}>{shortMoment(givenAt)}</time> · <bdi>{recordedBy}</bdi>
      </p>
      {withdrawnAt ? (
        <Withdrawn consent={consent} at={withdrawnAt} />
      ) : (
        decides && <Withdraw {...{ consent, contactId }} />
      )}
    </div>
  );
}

function Withdrawn({ consent: { withdrawnBy, withdrawnWhy }, at }: { consent: Consent; at: string }) {
  return (
    <p>
      <Tag tone="warn">{t('withdrawn')}</Tag> <time dateTime={at}>{shortMoment(at)}</time>
      {' · '}
      {withdrawnBy ? <bdi>{withdrawnBy}</bdi> : t('by themselves, with /stop')}
      {withdrawnWhy && (
        <>
          {': '}
          <bdi>{withdrawnWhy}</bdi>
        </>
      )}
    </p>
  );
}

function Withdraw({ consent, contactId }: { consent: Consent; contactId: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdrawing = useMutation({
    mutationFn: () => withdrawConsent(contactId, consent.id, reason.trim()),
    onSuccess: () => announce(t('Consent withdrawn')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.consents(contactId) }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length >= 3 && !withdrawing.isPending) withdrawing.mutate();
  };
  if (!asking)
    return (
      <div>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('They withdrew it…')}
        </Button>
      </div>
    );
  return (
    <form className="consent-withdraw" onSubmit={submit} aria-label={t('Withdraw consent')}>
      {withdrawing.isError && <ProblemBanner error={withdrawing.error} />}
      <Field
        label={t('How they said so')}
        dir="auto"
        required
        minLength={3}
        maxLength={500}
        hint={t('It holds at once: what was approved by it and has not left is held back.')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="danger" disabled={reason.trim().length < 3 || withdrawing.isPending}>
        {t('Withdraw consent')}
      </Button>
    </form>
  );
}
