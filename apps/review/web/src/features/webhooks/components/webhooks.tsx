import { useState } from 'react';
import type { Webhook } from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useWebhooks } from '../use-webhooks.js';
import { RemoveDialog } from './remove-dialog.js';
import { RotateDialog } from './rotate-dialog.js';
import { WebhookDialog } from './webhook-dialog.js';
import { WebhookRow, type RowAct } from './webhook-row.js';
import './webhooks.css';

type Asked = { act: 'create' } | { act: RowAct; webhook: Webhook };

/** Programs that are told what happens here; an administrator says which, an auditor reads. */
export function Webhooks({ roles }: { roles: readonly string[] }) {
  const { list, change } = useWebhooks();
  const [asked, setAsked] = useState<Asked>();
  const may = roles.includes('admin');
  const onClose = () => setAsked(undefined);
  if (list.isError) return <ProblemBanner error={list.error} />;
  if (!list.data) return <div className="skeleton" />;
  const { webhooks } = list.data;
  return (
    <div className="webhooks">
      <header className="webhooks-head">
        <h2>{t('Programs that are told what happens')}</h2>
        {may && (
          <Button look="primary" icon="add" onClick={() => setAsked({ act: 'create' })}>
            {t('New webhook')}
          </Button>
        )}
      </header>
      <p className="webhooks-facts">
        {t('Each call is signed and holds ids and outcomes, never what a customer wrote.')}
      </p>
      {webhooks.length === 0 && (
        <p>
          {t('There is no webhook yet.')} {t('Make one, send it a test, and another program is told.')}
        </p>
      )}
      <ul aria-label={t('Webhooks')}>
        {webhooks.map((webhook) => (
          <WebhookRow
            key={webhook.id}
            {...{ webhook, change }}
            onAct={may ? (act) => setAsked({ act, webhook }) : undefined}
          />
        ))}
      </ul>
      {asked?.act === 'create' && <WebhookDialog {...{ change, onClose }} />}
      {asked?.act === 'edit' && <WebhookDialog webhook={asked.webhook} {...{ change, onClose }} />}
      {asked?.act === 'rotate' && <RotateDialog webhook={asked.webhook} {...{ change, onClose }} />}
      {asked?.act === 'remove' && <RemoveDialog webhook={asked.webhook} {...{ change, onClose }} />}
    </div>
  );
}
