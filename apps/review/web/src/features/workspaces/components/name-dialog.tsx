import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { makeWorkspace, renameWorkspace, type Workspace } from '../../../api/workspaces.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { ChangeWorkspaces } from '../use-workspaces.js';

interface NameDialogProps {
  /** Absent where another one is made. */
  workspace?: Workspace;
  change: ChangeWorkspaces;
  onClose: () => void;
}

/** What a workspace is called; the id of a new one stays for good. */
export function NameDialog({ workspace, change, onClose }: NameDialogProps) {
  const [name, setName] = useState(workspace?.name ?? '');
  const [id, setId] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      workspace
        ? change(() => renameWorkspace(workspace, name.trim()), t('Workspace renamed'))
        : change(() => makeWorkspace(id, name.trim()), t('Workspace made')),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) saving.mutate();
  };
  const title = workspace ? t('Rename {{name}}', { name: workspace.name }) : t('New workspace');
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={title}>
        <Field
          label={t('Name')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {!workspace && (
          <Field
            label={t('Id')}
            hint={t('Small letters, digits, - and _. Accounts name it, and it never changes.')}
            required
            maxLength={40}
            pattern="[a-z0-9_\-]+"
            autoComplete="off"
            spellCheck={false}
            value={id}
            onChange={(event) => setId(event.target.value.toLowerCase())}
          />
        )}
        {saving.isError && <ProblemBanner error={saving.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={saving.isPending || !name.trim()}>
            {workspace ? t('Save the name') : t('Make the workspace')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
