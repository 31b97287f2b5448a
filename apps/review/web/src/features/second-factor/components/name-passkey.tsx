import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { namePasskey, type Passkey } from '../../../api/passkeys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

/** What one calls a key. */
export function NamePasskey({ passkey, onNamed }: { passkey: Passkey; onNamed: () => void }) {
  const [name, setName] = useState(passkey.name);
  const save = useMutation({ mutationFn: () => namePasskey(passkey.id, name), onSuccess: onNamed });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="dialog-form" onSubmit={submit} aria-label={t('Name of the passkey')}>
      {save.error && <ProblemBanner error={save.error} />}
      <Field
        label={t('What to call it')}
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <footer className="dialog-foot">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('Save the name')}
        </Button>
      </footer>
    </form>
  );
}
