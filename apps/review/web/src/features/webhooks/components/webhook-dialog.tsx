import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import {
  createWebhook,
  saveWebhook,
  type MadeSecret,
  type Webhook,
  type WebhookEvent,
} from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWebhooks } from '../use-webhooks.js';
import { EventPicks } from './event-picks.js';
import { SecretOnce } from './secret-once.js';

interface WebhookDialogProps {
  /** What is changed; absent for a new one. */
  webhook?: Webhook;
  change: ChangeWebhooks;
  onClose: () => void;
}

/** Asks where to and of what; of a new one it then shows the secret. */
export function WebhookDialog({ webhook, change, onClose }: WebhookDialogProps) {
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [events, setEvents] = useState<WebhookEvent[]>(webhook?.events ?? []);
  const [on, setOn] = useState(webhook?.state === 'active');
  const wanted = { name: name.trim(), url: url.trim(), events };
  const save = async (): Promise<MadeSecret | undefined> => {
    if (!webhook) return change(() => createWebhook(wanted), t('Webhook made'));
    const { id, version: base } = webhook;
    await change(() => saveWebhook(id, { ...wanted, on, base }), t('Webhook saved'));
    return undefined;
  };
  const saving = useMutation({
    mutationFn: save,
    onSuccess: (made) => {
      if (!made) onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (events.length > 0) saving.mutate();
  };
  const title = webhook ? t('Edit {{name}}', { name: webhook.name }) : t('New webhook');
  if (saving.data)
    return (
      <Dialog title={t('The secret')} onClose={onClose}>
        <SecretOnce made={saving.data} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={title}>
        <Field
          label={t('Name')}
          hint={t('Whose it is, as the audit trail will call it.')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t('Address')}
          hint={t('Begins with https:// and leads to the internet.')}
          type="url"
          required
          maxLength={2_000}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <EventPicks events={events} onChange={setEvents} />
        {webhook && (
          <label className="choice">
            <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
            <span>
              {t('Switched on')}
              <span className="webhooks-facts">
                {t(
                  'While it is off nothing new is kept for it; what already waits is told when it is on again.',
                )}
              </span>
            </span>
          </label>
        )}
        {saving.isError && <ProblemBanner error={saving.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={saving.isPending || events.length === 0}>
            {webhook ? t('Save') : t('Make the webhook')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
