import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { invite, type Role } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangePeople } from '../use-people.js';
import { LinkOnce } from './link-once.js';
import { RolePicks } from './role-picks.js';

interface InviteDialogProps {
  change: ChangePeople;
  onClose: () => void;
}

/** Asks whom, makes the link, and shows it. */
export function InviteDialog({ change, onClose }: InviteDialogProps) {
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['reviewer']);
  const making = useMutation({
    mutationFn: () => change(() => invite(email.trim(), roles), t('Invitation made')),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (roles.length > 0) making.mutate();
  };
  return (
    <Dialog title={making.data ? t('Their link') : t('Invite somebody')} onClose={onClose}>
      {making.data ? (
        <LinkOnce made={making.data} {...{ email, onClose }} />
      ) : (
        <form className="dialog-form" onSubmit={submit} aria-label={t('Invite somebody')}>
          <Field
            label={t('E-mail')}
            type="email"
            required
            maxLength={200}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <RolePicks roles={roles} onChange={setRoles} />
          {making.isError && <ProblemBanner error={making.error} />}
          <footer className="dialog-foot">
            <Button look="quiet" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" look="primary" disabled={making.isPending || roles.length === 0}>
              {t('Make the link')}
            </Button>
          </footer>
        </form>
      )}
    </Dialog>
  );
}
