import { useState } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

/** Codes that nobody can be shown a second time. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className="dialog-form">
      <p>
        {t(
          'Keep these codes where your phone is not. Each lets you in once, instead of a code of the app. They are not shown again.',
        )}
      </p>
      <ul className="backup-codes" aria-label={t('Back-up codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <footer className="dialog-foot">
        <Button onClick={() => void copy()}>{copied ? t('Copied') : t('Copy the codes')}</Button>
        <Button look="primary" data-confirms onClick={onDone}>
          {t('I have kept them')}
        </Button>
      </footer>
    </div>
  );
}
