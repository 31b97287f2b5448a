import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { join, type LinkFor } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Entrance } from './entrance.js';
import { PasswordField } from './password-field.js';

interface JoinWithAccountProps {
  token: string;
  invited: LinkFor;
  onSignedIn: () => void;
}

/** Whoever has an account already comes into another workspace with it. */
export function JoinWithAccount({ token, invited, onSignedIn }: JoinWithAccountProps) {
  const { email, workspace } = invited;
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: join, onSuccess: onSignedIn });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.mutate({ token, password });
  };
  return (
    <Entrance
      title={t('Join {{workspace}}', { workspace })}
      lead={t('You have an account here already. Its password shows that it is you.')}
    >
      <form className="entrance-form" onSubmit={submit} aria-label={t('Join')}>
        {attempt.isError && <ProblemBanner error={attempt.error} />}
        <Field label={t('E-mail')} type="email" autoComplete="username" readOnly value={email} />
        <PasswordField
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {t('Join')}
        </Button>
        <p className="field-hint">
          {t('Without a password: sign in as always, with single sign-on. The invitation is taken up then.')}
        </p>
      </form>
    </Entrance>
  );
}
