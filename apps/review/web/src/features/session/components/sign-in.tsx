import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { passkeysWork } from '../../../api/passkeys.js';
import { Problem } from '../../../api/http.js';
import { signIn, signInByPasskey } from '../../../api/sign-in-library.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Field } from '../../../ui/field.js';
import { Entrance } from './entrance.js';
import { PasswordField } from './password-field.js';
import { ProviderButton } from './provider-button.js';
import { ProviderRefusal } from './provider-refusal.js';
import { Refused } from './refused.js';
import { SignInCode } from './sign-in-code.js';

/** A wrong password and an address nobody has are one and the same to whoever tries. */
function WhyNot({ error }: { error: unknown }) {
  if (error instanceof Problem && error.code === 'passkey_needed') return <ProblemBanner error={error} />;
  return <Refused error={error} {...refusal()} />;
}

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

  const byKey = useMutation({ mutationFn: signInByPasskey, onSuccess: onSignedIn });

  if (half) return <SignInCode onSignedIn={onSignedIn} onAgain={() => setHalf(false)} />;
  return (
    <Entrance title={t('Sign in')} lead={t('Read, correct, countersign.')}>
      <form className="entrance-form" onSubmit={submit} aria-label={t('Sign in')}>
        {byKey.isError && <ProblemBanner error={byKey.error} />}
        {attempt.isError && <WhyNot error={attempt.error} />}
        {!attempt.isError && <ProviderRefusal />}
        <Field label={t('E-mail')} name="email" type="email" autoComplete="username" required autoFocus />
        <PasswordField name="password" autoComplete="current-password" required />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {attempt.isPending ? t('Signing in…') : t('Sign in')}
        </Button>
        {passkeysWork() && (
          <Button icon="lock" onClick={() => byKey.mutate()} disabled={byKey.isPending}>
            {t('Use a passkey')}
          </Button>
        )}
        <ProviderButton />
      </form>
    </Entrance>
  );
}
