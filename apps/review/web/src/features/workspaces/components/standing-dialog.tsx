import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { resumeWorkspace, suspendWorkspace, type Workspace } from '../../../api/workspaces.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWorkspaces } from '../use-workspaces.js';

interface StandingDialogProps {
  workspace: Workspace;
  change: ChangeWorkspaces;
  onClose: () => void;
}

/** Asks why, and suspends a workspace or lets it go on. */
export function StandingDialog({ workspace, change, onClose }: StandingDialogProps) {
  const { name, suspended } = workspace;
  const [reason, setReason] = useState('');
  const changing = useMutation({
    mutationFn: () =>
      suspended
        ? change(() => resumeWorkspace(workspace, reason.trim()), t('{{name}} goes on', { name }))
        : change(() => suspendWorkspace(workspace, reason.trim()), t('{{name}} is suspended', { name })),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim()) changing.mutate();
  };
  const title = suspended ? t('Resume {{name}}', { name }) : t('Suspend {{name}}', { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={title}>
        <p>
          {suspended
            ? t('Its people work again, and what waited is drafted and sent.')
            : t(
                'Its people cannot work in it, and nothing of it is drafted or sent. What customers write is kept and waits.',
              )}
        </p>
        <Field
          label={t('Reason')}
          hint={suspended ? undefined : t('Its people read it.')}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {changing.isError && <ProblemBanner error={changing.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            look={suspended ? 'primary' : 'danger'}
            disabled={changing.isPending || !reason.trim()}
          >
            {suspended ? t('Resume the workspace') : t('Suspend the workspace')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
