import type { ApiKey } from '../../../api/api-keys.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';

interface KeyRowProps {
  apiKey: ApiKey;
  /** Absent where one may only read. */
  onAct: ((act: 'rotate' | 'revoke') => void) | undefined;
}

export function KeyRow({ apiKey, onAct }: KeyRowProps) {
  const now = useNow(30_000);
  const { id, name, scopes, addresses, perMinute, state, createdBy, lastUsedAt } = apiKey;
  const over = state === 'revoked' || state === 'expired';
  return (
    <li className="api-keys-row">
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="api-keys-facts">
          <code>{`cs_live_${id}_…`}</code> · {t('made by {{createdBy}}', { createdBy })}
        </span>
      </span>
      <span className="api-keys-facts">
        {scopes.join(', ')}
        <span className="api-keys-facts">{t('{{rate}} a minute', { rate: perMinute })}</span>
        {addresses.length > 0 && <span className="api-keys-facts">{addresses.join(', ')}</span>}
      </span>
      <span className="api-keys-facts">
        {lastUsedAt ? t('Used {{ago}}', { ago: ago(lastUsedAt, now) }) : t('Never used')}
        <KeyEnd apiKey={apiKey} />
      </span>
      {onAct && !over && (
        <span className="api-keys-acts">
          {state === 'active' && (
            <Button look="quiet" aria-label={t('Rotate {{name}}', { name })} onClick={() => onAct('rotate')}>
              {t('Rotate…')}
            </Button>
          )}
          <Button look="quiet" aria-label={t('Revoke {{name}}', { name })} onClick={() => onAct('revoke')}>
            {t('Revoke…')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** How long it works, or why it does not any more. */
function KeyEnd({ apiKey: { state, expiresAt, revokedReason } }: { apiKey: ApiKey }) {
  const day = shortMoment(expiresAt);
  if (state === 'revoked')
    return (
      <span className="api-keys-facts">
        <Tag>{t('Revoked')}</Tag> <bdi>{revokedReason}</bdi>
      </span>
    );
  return (
    <span className="api-keys-facts">
      {state === 'expired' && <Tag>{t('Expired')}</Tag>}
      {state === 'replaced' && <Tag>{t('Replaced')}</Tag>} {t('until {{shortMoment}}', { shortMoment: day })}
    </span>
  );
}
