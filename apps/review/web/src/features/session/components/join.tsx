import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { join, lookAtLink, type LinkFor } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { passwordRules } from '../password.policy.js';
import { Entrance } from './entrance.js';
import { JoinWithAccount } from './join-with-account.js';
import { NewPassword } from './new-password.js';
import { Refused } from './refused.js';

const refusal = () => ({
  known: [403, 422],
  title: t('This link is not valid any more'),
  next: t('It works once, and for 72 hours. Ask an administrator for a new one.'),
});

interface JoinProps {
  token: string;
  onSignedIn: () => void;
}

/** Where an administrator's link leads: a new colleague, or a new password. */
export function Join({ token, onSignedIn }: JoinProps) {
  const link = useQuery({ queryKey: ['link', token], queryFn: () => lookAtLink(token), retry: false });
  if (link.isPending) return null;
  if (link.isError)
    return (
      <Entrance title={t('This link')} lead={t('It lets one person in, once.')}>
        <Refused error={link.error} {...refusal()} />
        <Banner tone="info" title={t('You have an account already?')}>
          <a href="/sign-in">{t('Sign in')}</a> {t('as always.')}
        </Banner>
      </Entrance>
    );
  const { known, newPassword } = link.data;
  if (known && !newPassword) return <JoinWithAccount {...{ token, onSignedIn }} invited={link.data} />;
  return <Form {...{ token, onSignedIn }} invited={link.data} />;
}

function Form({ token, onSignedIn, invited }: JoinProps & { invited: LinkFor }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { email, newPassword, workspace } = invited;
  const attempt = useMutation({ mutationFn: join, onSuccess: onSignedIn });
  const rules = passwordRules(password, { name, email });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!rules.every(({ met }) => met)) return;
    attempt.mutate({ token, password, ...(!newPassword && { name: name.trim() }) });
  };
  const lead = newPassword
    ? t('Choose it anew; you are signed out everywhere else.')
    : t(
        'Somebody has invited you to {{workspace}}. Say what colleagues shall call you, and choose a password.',
        {
          workspace,
        },
      );
  return (
    <Entrance title={newPassword ? t('A new password') : t('Welcome to Countersign')} lead={lead}>
      <form
        className="entrance-form"
        onSubmit={submit}
        aria-label={newPassword ? t('New password') : t('Join')}
      >
        {attempt.isError && <Refused error={attempt.error} {...refusal()} />}
        <Field label={t('E-mail')} type="email" autoComplete="username" readOnly value={email} />
        {!newPassword && (
          <Field
            label={t('Your name')}
            autoComplete="name"
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <NewPassword
          {...{ rules, tried }}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={attempt.isPending}>
          {newPassword ? t('Set the password') : t('Join')}
        </Button>
      </form>
    </Entrance>
  );
}
