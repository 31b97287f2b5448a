import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { beginSecondFactor, giveCode, type NewFactor } from '../../../api/sign-in-library.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { QrCode } from '../../../ui/qr-code.js';
import { BackupCodes } from './backup-codes.js';
import { PasswordFirst } from './password-first.js';
import './second-factor.css';

/** The way to a second factor: the password, a first code, the codes to keep. */
export function SecondFactorSteps({ onDone }: { onDone: () => void }) {
  const begin = useMutation({ mutationFn: beginSecondFactor });
  const [on, setOn] = useState(false);
  if (on && begin.data) return <BackupCodes codes={begin.data.backupCodes} onDone={onDone} />;
  if (begin.data) return <FirstCode factor={begin.data} onRight={() => setOn(true)} />;
  return (
    <PasswordFirst attempt={begin} press={t('Go on')}>
      <p>
        {t(
          'From then on signing in asks for a code of an authenticator app on your phone, beside the password. First your password, so that nobody else does this for you.',
        )}
      </p>
    </PasswordFirst>
  );
}

function FirstCode({ factor, onRight }: { factor: NewFactor; onRight: () => void }) {
  const [code, setCode] = useState('');
  const give = useMutation({ mutationFn: giveCode, onSuccess: onRight });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate(code.replaceAll(/\s/g, ''));
  };
  const secret = new URL(factor.totpURI).searchParams.get('secret') ?? '';
  return (
    <form className="dialog-form" onSubmit={submit} aria-label={t('First code')}>
      <p>{t('Scan this with an authenticator app, then type the code it shows.')}</p>
      <QrCode text={factor.totpURI} label={t('QR code for the authenticator app')} />
      <details className="second-factor-secret">
        <summary>{t('You cannot scan it?')}</summary>
        <p>{t('Type this key into the app:')}</p>
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </details>
      {give.isError && <ProblemBanner error={give.error} />}
      <Field
        label={t('Code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <footer className="dialog-foot">
        <Button type="submit" look="primary" disabled={give.isPending}>
          {t('Switch it on')}
        </Button>
      </footer>
    </form>
  );
}
