import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { testWebhook, type Webhook } from '../../../api/webhooks.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import type { ChangeWebhooks } from '../use-webhooks.js';
import { stateWords } from '../webhook-words.policy.js';
import { Deliveries } from './deliveries.js';

export type RowAct = 'edit' | 'rotate' | 'remove';

interface WebhookRowProps {
  webhook: Webhook;
  change: ChangeWebhooks;
  /** Absent where one may only read. */
  onAct: ((act: RowAct) => void) | undefined;
}

/** One program: where it is, how it fares, and on demand all it was told. */
export function WebhookRow({ webhook, change, onAct }: WebhookRowProps) {
  const [log, showLog] = useState(false);
  const { id, name, url, events, state } = webhook;
  const testing = useMutation({
    mutationFn: () => change(() => testWebhook(id), t('Test event on its way')),
    onSuccess: () => showLog(true),
  });
  return (
    <li className="webhooks-row">
      <div className="webhooks-line">
        <span>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className="webhooks-facts">
            <code>{url}</code>
          </span>
          <span className="webhooks-facts">{events.join(', ')}</span>
        </span>
        <Standing webhook={webhook} />
        <span className="webhooks-acts">
          <Button
            look="quiet"
            aria-expanded={log}
            aria-label={t('Log of {{name}}', { name })}
            onClick={() => showLog(!log)}
          >
            {t('Log')}
          </Button>
          {onAct && state === 'active' && (
            <Button
              look="quiet"
              disabled={testing.isPending}
              aria-label={t('Test {{name}}', { name })}
              onClick={() => testing.mutate()}
            >
              {t('Test')}
            </Button>
          )}
          {onAct && <Acts {...{ name, onAct }} />}
        </span>
      </div>
      {testing.isError && <ProblemBanner error={testing.error} />}
      {log && <Deliveries {...{ webhook }} may={onAct !== undefined && state === 'active'} />}
    </li>
  );
}

function Acts({ name, onAct }: { name: string; onAct: (act: RowAct) => void }) {
  return (
    <>
      <Button look="quiet" aria-label={t('Edit {{name}}', { name })} onClick={() => onAct('edit')}>
        {t('Edit…')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('Rotate the secret of {{name}}', { name })}
        onClick={() => onAct('rotate')}
      >
        {t('Rotate…')}
      </Button>
      <Button look="quiet" aria-label={t('Remove {{name}}', { name })} onClick={() => onAct('remove')}>
        {t('Remove…')}
      </Button>
    </>
  );
}

/** Whether it takes what it is told. */
function Standing({ webhook }: { webhook: Webhook }) {
  const now = useNow(30_000);
  const { failingSince, waiting, previousSecretUntil, createdBy } = webhook;
  const { tone, words } = stateWords(webhook);
  return (
    <span className="webhooks-facts">
      <Tag tone={tone}>{words}</Tag>
      {failingSince && (
        <span className="webhooks-facts">
          {t('Nothing was taken since {{ago}}', { ago: ago(failingSince, now) })}
        </span>
      )}
      {waiting > 0 && <span className="webhooks-facts">{t('{{count}} waiting', { count: waiting })}</span>}
      {previousSecretUntil && (
        <span className="webhooks-facts">
          {t('The old secret signs too until {{until}}', { until: shortMoment(previousSecretUntil) })}
        </span>
      )}
      <span className="webhooks-facts">{t('set up by {{createdBy}}', { createdBy })}</span>
    </span>
  );
}
