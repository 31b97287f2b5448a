import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface PasswordFirstProps {
  attempt: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'error' | 'isPending'>;
  /** What the button says. */
  press: string;
  danger?: boolean;
  children: ReactNode;
}

/** What is done about a second factor asks for the password: an open browser is not enough. */
export function PasswordFirst({ attempt, press, danger = false, children }: PasswordFirstProps) {
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.mutate(password);
  };
  return (
    <form className="dialog-form" onSubmit={submit} aria-label={press}>
      {children}
      {attempt.error && <ProblemBanner error={attempt.error} />}
      <Field
        label={t('Your password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <footer className="dialog-foot">
        <Button type="submit" look={danger ? 'danger' : 'primary'} disabled={attempt.isPending}>
          {press}
        </Button>
      </footer>
    </form>
  );
}
