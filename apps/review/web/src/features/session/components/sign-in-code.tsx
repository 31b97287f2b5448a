import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../../api/http.js';
import { giveBackupCode, giveCode } from '../../../api/sign-in-library.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Entrance } from './entrance.js';

/** After these only the password helps. */
const OVER = [
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
];

interface SignInCodeProps {
  onSignedIn: () => void;
  onAgain: () => void;
}

/** The second half of a sign-in: the password was right (SE-01). */
export function SignInCode({ onSignedIn, onAgain }: SignInCodeProps) {
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const give = useMutation({ mutationFn: backup ? giveBackupCode : giveCode, onSuccess: onSignedIn });
  const over = give.error instanceof Problem && OVER.includes(give.error.code);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate(code.replaceAll(/\s/g, ''));
  };
  const other = (): void => {
    setBackup(!backup);
    setCode('');
    give.reset();
  };
  const lead = backup
    ? t('Type one of the codes you kept. It works once.')
    : t('Type the code your authenticator app shows.');
  return (
    <Entrance title={t('One more thing')} lead={lead}>
      <form className="entrance-form" onSubmit={submit} aria-label={t('Second factor')}>
        {give.isError && <ProblemBanner error={give.error} />}
        {!over && (
          <>
            <Field
              key={String(backup)}
              label={backup ? t('Back-up code') : t('Code')}
              inputMode={backup ? 'text' : 'numeric'}
              autoComplete={backup ? 'off' : 'one-time-code'}
              spellCheck={false}
              required
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <Button type="submit" look="primary" disabled={give.isPending}>
              {t('Go on')}
            </Button>
            <Button look="quiet" onClick={other}>
              {backup ? t('Use a code of the app') : t('Use a back-up code')}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={onAgain}>
          {t('Start again')}
        </Button>
      </form>
    </Entrance>
  );
}
