import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { recordConsent } from '../../../api/first-messages.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { consentOf, EMPTY_CONSENT } from '../first-message-form.policy.js';
import { ConsentFields } from './consent-fields.js';

type Given = Parameters<typeof recordConsent>[1];

/** Writing down what somebody agreed to, of whom there is a conversation. */
export function RecordConsent({ contactId, channel }: { contactId: string; channel: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [form, setForm] = useState(EMPTY_CONSENT);
  const given = consentOf(form);
  const recording = useMutation({
    mutationFn: (consent: Given) => recordConsent(contactId, consent),
    onSuccess: () => {
      announce(t('Consent recorded'));
      setForm(EMPTY_CONSENT);
      setAsking(false);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.consents(contactId) }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (given && !recording.isPending) recording.mutate({ ...given, channel: channel as Given['channel'] });
  };
  if (!asking)
    return (
      <div className="consent-row">
        <div>
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('Record a consent…')}
          </Button>
        </div>
      </div>
    );
  return (
    <form className="consent-row consent-record" onSubmit={submit} aria-label={t('Record a consent')}>
      {recording.isError && <ProblemBanner error={recording.error} />}
      <ConsentFields legend={t('Why you may write to them')} form={form} onChange={setForm} />
      <div>
        <Button type="submit" disabled={!given || recording.isPending}>
          {t('Record a consent')}
        </Button>
      </div>
    </form>
  );
}
