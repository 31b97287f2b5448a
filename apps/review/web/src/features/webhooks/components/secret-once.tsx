import { useState } from 'react';
import type { MadeSecret } from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';

/** A secret that nobody can be shown a second time. */
export function SecretOnce({ made, onClose }: { made: MadeSecret; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
  };
  return (
    <div className="dialog-form">
      <p>
        {t(
          'The program checks with it that a call is from here. Keep it where it keeps its secrets: it is not shown again.',
        )}
      </p>
      <Field label={t('Secret')} readOnly value={made.secret} onFocus={(event) => event.target.select()} />
      <footer className="dialog-foot">
        <Button look="primary" onClick={() => void copy()}>
          {copied ? t('Copied') : t('Copy the secret')}
        </Button>
        <Button onClick={onClose}>{t('Done')}</Button>
      </footer>
    </div>
  );
}
