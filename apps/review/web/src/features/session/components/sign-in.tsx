import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { signIn } from '../../../api/session.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Entrance } from './entrance.js';
import { PasswordField } from './password-field.js';
import { ProviderButton } from './provider-button.js';
import { ProviderRefusal } from './provider-refusal.js';
import { Refused } from './refused.js';
import { SignInCode } from './sign-in-code.js';

const refusal = () => ({
  known: [400, 401, 403, 422],
  title: t('E-mail or password is not right'),
  next: t('Check both and try again.'),
});

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [half, setHalf] = useState(false);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? setHalf(true) : onSignedIn()),
  });

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    attempt.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };

  if (half) return <SignInCode onSignedIn={onSignedIn} onAgain={() => setHalf(false)} />;
  return (
    <Entrance title={t('Sign in')} lead={t('Read, correct, countersign.')}>
      <form className="entrance-form" onSubmit={submit} aria-label={t('Sign in')}>
        {attempt.isError && <Refused error={attempt.error} {...refusal()} />}
        {!attempt.isError && <ProviderRefusal />}
        <Field label={t('E-mail')} name="email" type="email" autoComplete="username" required autoFocus />
        <PasswordField name="password" autoComplete="current-password" required />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {attempt.isPending ? t('Signing in…') : t('Sign in')}
        </Button>
        <ProviderButton />
      </form>
    </Entrance>
  );
}
