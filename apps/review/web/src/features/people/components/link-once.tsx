import { useState } from 'react';
import type { MadeLink } from '../../../api/people.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';

interface LinkOnceProps {
  made: MadeLink;
  email: string;
  onClose: () => void;
}

/** A link that nobody can be shown a second time. */
export function LinkOnce({ made, email, onClose }: LinkOnceProps) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.link);
    setCopied(true);
  };
  return (
    <div className="dialog-form">
      <p>
        <Sentence
          of="Give this link to <email/>, by a way you trust. It works once, until {{until}}, and is not shown again."
          parts={{ email: <bdi>{email}</bdi> }}
          values={{ until: shortMoment(made.expiresAt) }}
        />
      </p>
      <Field label={t('Link')} readOnly value={made.link} onFocus={(event) => event.target.select()} />
      <footer className="dialog-foot">
        <Button look="primary" onClick={() => void copy()}>
          {copied ? t('Copied') : t('Copy the link')}
        </Button>
        <Button onClick={onClose}>{t('Done')}</Button>
      </footer>
    </div>
  );
}
