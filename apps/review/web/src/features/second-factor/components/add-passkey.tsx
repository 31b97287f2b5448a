import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { addPasskey } from '../../../api/passkeys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

/** A new key: what to call it, the password, then the device asks. */
export function AddPasskey({ onAdded }: { onAdded: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const add = useMutation({ mutationFn: addPasskey, onSuccess: onAdded });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ name, password });
  };
  return (
    <form className="dialog-form" onSubmit={submit} aria-label={t('New passkey')}>
      <p>
        {t(
          'Your device keeps a key and asks for your finger, your face or a PIN before it uses it. It lets you in by itself: there is nothing to type that somebody could take from you.',
        )}
      </p>
      {add.error && <ProblemBanner error={add.error} />}
      <Field
        label={t('What to call it')}
        hint={t('So that you know it again: the laptop, the phone.')}
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('Your password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <footer className="dialog-foot">
        <Button type="submit" look="primary" disabled={add.isPending}>
          {add.isPending ? t('Your device asks…') : t('Add the passkey')}
        </Button>
      </footer>
    </form>
  );
}
