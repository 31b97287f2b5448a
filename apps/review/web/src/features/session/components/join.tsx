import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { join, lookAtLink, type LinkFor } from '../../../api/people.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { passwordRules } from '../password.policy.js';
import { Entrance } from './entrance.js';
import { NewPassword } from './new-password.js';
import { Refused } from './refused.js';

const REFUSAL = {
  known: [403, 422],
  title: 'This link is not valid any more',
  next: 'It works once, and for 72 hours. Ask an administrator for a new one.',
};

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
      <Entrance title="This link" lead="It lets one person in, once.">
        <Refused error={link.error} {...REFUSAL} />
        <Banner tone="info" title="You have an account already?">
          <a href="/sign-in">Sign in</a> as always.
        </Banner>
      </Entrance>
    );
  return <Form {...{ token, onSignedIn }} invited={link.data} />;
}

function Form({ token, onSignedIn, invited }: JoinProps & { invited: LinkFor }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { email, newPassword } = invited;
  const attempt = useMutation({ mutationFn: join, onSuccess: onSignedIn });
  const rules = passwordRules(password, { name, email });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!rules.every(({ met }) => met)) return;
    attempt.mutate({ token, password, ...(!newPassword && { name: name.trim() }) });
  };
  const lead = newPassword
    ? 'Choose it anew; you are signed out everywhere else.'
    : 'Somebody has invited you. Say what colleagues shall call you, and choose a password.';
  return (
    <Entrance title={newPassword ? 'A new password' : 'Welcome to Countersign'} lead={lead}>
      <form className="entrance-form" onSubmit={submit} aria-label={newPassword ? 'New password' : 'Join'}>
        {attempt.isError && <Refused error={attempt.error} {...REFUSAL} />}
        <Field label="E-mail" type="email" autoComplete="username" readOnly value={email} />
        {!newPassword && (
          <Field
            label="Your name"
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
          {newPassword ? 'Set the password' : 'Join'}
        </Button>
      </form>
    </Entrance>
  );
}
