import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import {
  deactivate,
  makePasswordLink,
  reactivate,
  resetSecondFactor,
  setRoles as saveRoles,
  type Person,
} from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangePeople } from '../use-people.js';
import { LinkOnce } from './link-once.js';
import { PersonAccess } from './person-access.js';
import { RolePicks } from './role-picks.js';

interface PersonDialogProps {
  person: Person;
  change: ChangePeople;
  onClose: () => void;
}

/** What somebody may do, a new password, and the way out and back. */
export function PersonDialog({ person, change, onClose }: PersonDialogProps) {
  const [roles, setRoles] = useState(person.roles);
  const { id, name, email } = person;
  const save = useMutation({
    mutationFn: () => change(() => saveRoles(id, roles), t('Roles saved')),
    onSuccess: onClose,
  });
  const leave = useMutation({
    mutationFn: () => change(() => deactivate(id), t('{{name}} is out of this workspace', { name })),
    onSuccess: onClose,
  });
  const come = useMutation({
    mutationFn: () => change(() => reactivate(id), t('{{name}} may sign in again', { name })),
    onSuccess: onClose,
  });
  const reset = useMutation({
    mutationFn: () =>
      change(() => resetSecondFactor(id), t('{{name}} comes in with the password alone', { name })),
    onSuccess: onClose,
  });
  const link = useMutation({ mutationFn: () => change(() => makePasswordLink(id), t('Link made')) });
  const error = save.error ?? leave.error ?? come.error ?? reset.error ?? link.error;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (roles.length > 0) save.mutate();
  };
  if (link.data)
    return (
      <Dialog title={t('A new password for {{name}}', { name })} onClose={onClose}>
        <LinkOnce made={link.data} {...{ email, onClose }} />
      </Dialog>
    );
  return (
    <Dialog title={name} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={t('Roles of {{name}}', { name })}>
        <RolePicks roles={roles} onChange={setRoles} />
        {person.active && (
          <p className="field-hint">
            {t(
              'Whoever is deactivated is out of this workspace at once, and what they work on is free. What they decided stays theirs.',
            )}
          </p>
        )}
        {error && <ProblemBanner error={error} />}
        <footer className="dialog-foot people-foot">
          <PersonAccess person={person} {...{ leave, come, reset, link }} />
          <Button type="submit" look="primary" disabled={save.isPending || roles.length === 0}>
            {t('Save the roles')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
