import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { setUp } from '../../../api/session.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { passwordRules } from '../password.policy.js';
import { Entrance } from './entrance.js';
import { NewPassword } from './new-password.js';
import { Refused } from './refused.js';

const refusal = () => ({
  known: [401, 403, 404, 409, 410],
  title: t('This set-up link is not valid any more'),
  next: t('It works once and not for long. Sign in instead, or start Countersign again for a new link.'),
});

function NoToken() {
  return (
    <Entrance title={t('Open the whole link')} lead={t('The set-up link ends in a secret after the # sign.')}>
      <Banner tone="warn" title={t('The secret is missing from this address')}>
        {t('Copy the complete link that Countersign printed when it started. Already set up? ')}
        <a href="/sign-in">{t('Sign in')}</a>.
      </Banner>
    </Entrance>
  );
}

export function Setup({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const [person, setPerson] = useState({ name: '', email: '', password: '' });
  const attempt = useMutation({ mutationFn: setUp, onSuccess: onSignedIn });
  const [tried, setTried] = useState(false);
  const rules = passwordRules(person.password, person);
  const bind = (field: keyof typeof person) => ({
    value: person[field],
    onChange: (event: { target: { value: string } }) => setPerson({ ...person, [field]: event.target.value }),
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (rules.every(({ met }) => met)) attempt.mutate({ ...person, email: person.email.trim(), token });
  };

  if (!token) return <NoToken />;
  return (
    <Entrance
      title={t('Welcome to Countersign')}
      lead={t(
        "You are the first here. This account is the workspace's administrator and its first reviewer.",
      )}
    >
      <form className="entrance-form" onSubmit={submit} aria-label={t('Set up the first administrator')}>
        {attempt.isError && <Refused error={attempt.error} {...refusal()} />}
        <Field
          label={t('Your name')}
          autoComplete="name"
          required
          autoFocus
          maxLength={80}
          {...bind('name')}
        />
        <Field label={t('E-mail')} type="email" autoComplete="username" required {...bind('email')} />
        <NewPassword {...{ rules, tried }} {...bind('password')} />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {attempt.isPending ? t('Creating the account…') : t('Create the account')}
        </Button>
      </form>
    </Entrance>
  );
}
