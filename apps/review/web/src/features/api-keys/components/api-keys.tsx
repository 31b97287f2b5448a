import { useState } from 'react';
import type { ApiKey } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useApiKeys } from '../use-api-keys.js';
import { KeyRow } from './key-row.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';
import { RotateDialog } from './rotate-dialog.js';
import './api-keys.css';

type Asked = { act: 'create' } | { act: 'rotate' | 'revoke'; key: ApiKey };

/** Keys for other programs; an administrator makes and ends them, an auditor reads. */
export function ApiKeys({ roles }: { roles: readonly string[] }) {
  const { list, change } = useApiKeys();
  const [asked, setAsked] = useState<Asked>();
  const may = roles.includes('admin');
  const onClose = () => setAsked(undefined);
  if (list.isError) return <ProblemBanner error={list.error} />;
  if (!list.data) return <div className="skeleton" />;
  const { keys } = list.data;
  return (
    <div className="api-keys">
      <header className="api-keys-head">
        <h2>{t('Keys for other programs')}</h2>
        {may && (
          <Button look="primary" icon="add" onClick={() => setAsked({ act: 'create' })}>
            {t('New key')}
          </Button>
        )}
      </header>
      <p className="api-keys-facts">
        {t('A program that holds a key does what its scopes say, and never approves a reply.')}
      </p>
      {keys.length === 0 && (
        <p>
          {t('There is no key yet.')}{' '}
          {may
            ? t('Make one for each program, with only the scopes it needs.')
            : t('An administrator makes them.')}
        </p>
      )}
      <ul aria-label={t('Keys')}>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} onAct={may ? (act) => setAsked({ act, key }) : undefined} />
        ))}
      </ul>
      {asked?.act === 'create' && <NewKeyDialog {...{ change, onClose }} />}
      {asked?.act === 'rotate' && <RotateDialog apiKey={asked.key} {...{ change, onClose }} />}
      {asked?.act === 'revoke' && <RevokeDialog apiKey={asked.key} {...{ change, onClose }} />}
    </div>
  );
}
