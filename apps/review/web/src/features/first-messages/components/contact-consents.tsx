import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { capabilitiesOf, channelName } from '../../../api/channel-words.policy.js';
import { getConversation } from '../../../api/conversations.js';
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
import { RecordConsent } from './record-consent.js';
import './first-messages.css';

interface ContactConsentsProps {
  conversationId: string;
  contactId: string;
  roles: readonly string[];
}

/** What a contact agreed to, and what they took back (PR-05); only where a channel lets us write first. */
export function ContactConsents({ conversationId, contactId, roles }: ContactConsentsProps) {
  const conversation = useQuery({
    queryKey: keys.conversation(conversationId),
    queryFn: () => getConversation(conversationId),
  });
  const channel = conversation.data?.channel;
  const begins = capabilitiesOf(channel ?? '')?.templates === true;
  const read = useQuery({
    queryKey: keys.consents(contactId),
    queryFn: () => listConsents(contactId),
    retry: false,
    // Nobody agrees to anything where nobody can be written to first.
    enabled: begins,
  });
  const consents = read.data?.consents ?? [];
  const inForce = consents.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const decides = roles.includes('reviewer') || roles.includes('lead');
  if (!read.data || (consents.length === 0 && !decides)) return null;
  return (
    <Fold
      name="consents"
      icon="check"
      title={t('Consent')}
      summary={<Summary {...{ inForce }} all={consents.length} />}
    >
      {consents.map((consent) => (
        <ConsentRow key={consent.id} {...{ consent, contactId, decides }} />
      ))}
      {decides && <RecordConsent {...{ contactId }} channel={channel ?? ''} />}
    </Fold>
  );
}

function Summary({ inForce, all }: { inForce: number; all: number }) {
  if (inForce > 0) return t('{{count}} in force', { count: inForce });
  return all > 0 ? <Tag tone="warn">{t('withdrawn')}</Tag> : t('none');
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
