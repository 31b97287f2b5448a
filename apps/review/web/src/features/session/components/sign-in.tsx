import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Problem } from '../../../api/http.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { signIn } from '../../../api/session.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Entrance } from './entrance.js';
import { PasswordField } from './password-field.js';

function Refused({ error }: { error: unknown }) {
  const problem = error instanceof Problem ? error : new Problem(500, 'unexpected');
  const wrong = [400, 401, 403, 422].includes(problem.status);
  const { title, next } = problemWords(problem);
  return (
    <Banner tone="bad" urgent title={wrong ? 'E-mail or password is not right' : title}>
      {wrong ? 'Check both and try again.' : next}
    </Banner>
  );
}

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    attempt.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };

  return (
    <Entrance title="Sign in" lead="Read, correct, countersign.">
      <form className="entrance-form" onSubmit={submit} aria-label="Sign in">
        {attempt.isError && <Refused error={attempt.error} />}
        <Field label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
        <PasswordField name="password" autoComplete="current-password" required />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {attempt.isPending ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </Entrance>
  );
}
