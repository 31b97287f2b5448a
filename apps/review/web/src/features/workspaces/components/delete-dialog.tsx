import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { deleteWorkspace, type Workspace } from '../../../api/workspaces.js';
import { t } from '../../../lib/language/t.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWorkspaces } from '../use-workspaces.js';

interface DeleteDialogProps {
  workspace: Workspace;
  graceDays: number;
  change: ChangeWorkspaces;
  onClose: () => void;
}

/** Asks why, and to type the id of what goes for good. */
export function DeleteDialog({ workspace, graceDays, change, onClose }: DeleteDialogProps) {
  const { id, name } = workspace;
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState('');
  const deleting = useMutation({
    mutationFn: () =>
      change(
        () => deleteWorkspace(workspace, reason.trim(), confirm.trim()),
        t('{{name}} is to be deleted', { name }),
      ),
    onSuccess: onClose,
  });
  const ready = reason.trim() !== '' && confirm.trim() === id;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) deleting.mutate();
  };
  const title = t('Delete workspace {{name}}', { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={title}>
        <p>
          {t(
            'Everything its customers and colleagues wrote goes from every service: conversations, files, drafts, documents, what is remembered, numbers and costs. Its audit trail stays, and its id is not used again.',
          )}
        </p>
        <p>{grace(graceDays)}</p>
        <Field
          label={t('Reason')}
          hint={t('It stays on the audit trail.')}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Field
          label={t('Id of the workspace')}
          hint={<Sentence of="Type <id/> to say that you mean this one." parts={{ id: <code>{id}</code> }} />}
          required
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          value={confirm}
          onChange={(event) => setConfirm(event.target.value)}
        />
        {deleting.isError && <ProblemBanner error={deleting.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={deleting.isPending || !ready}>
            {t('Delete the workspace')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function grace(days: number): string {
  if (days === 0) return t('It begins at once, and there is no way back.');
  if (days === 1) return t('It begins in a day. Until then it can be kept after all.');
  return t('It begins in {{days}} days. Until then it can be kept after all.', { days });
}
