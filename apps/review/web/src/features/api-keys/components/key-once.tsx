import { useState } from 'react';
import type { MadeKey } from '../../../api/api-keys.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';

/** A key that nobody can be shown a second time. */
export function KeyOnce({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.key);
    setCopied(true);
  };
  return (
    <div className="dialog-form">
      <p>
        {t('Keep it where the program keeps its secrets. It works until {{until}}, and is not shown again.', {
          until: shortMoment(made.expiresAt),
        })}
      </p>
      <Field label={t('Key')} readOnly value={made.key} onFocus={(event) => event.target.select()} />
      <footer className="dialog-foot">
        <Button look="primary" onClick={() => void copy()}>
          {copied ? t('Copied') : t('Copy the key')}
        </Button>
        <Button onClick={onClose}>{t('Done')}</Button>
      </footer>
    </div>
  );
}
