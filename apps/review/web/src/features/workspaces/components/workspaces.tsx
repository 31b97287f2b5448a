import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keepWorkspace, type Workspace } from '../../../api/workspaces.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useWorkspaces } from '../use-workspaces.js';
import { DeleteDialog } from './delete-dialog.js';
import { Exports } from './exports.js';
import { NameDialog } from './name-dialog.js';
import { StandingDialog } from './standing-dialog.js';
import { WorkspaceRow, type RowAct } from './workspace-row.js';
import './workspaces.css';

type Asked = { act: 'create' } | { act: Exclude<RowAct, 'keep'>; workspace: Workspace };

/** The workspaces there are; an administrator makes, renames, suspends and deletes them, an auditor reads (OP-09). */
export function Workspaces({ roles }: { roles: readonly string[] }) {
  const { list, change } = useWorkspaces();
  const [asked, setAsked] = useState<Asked>();
  const keeping = useMutation({
    mutationFn: (workspace: Workspace) =>
      change(() => keepWorkspace(workspace), t('{{name}} is kept', { name: workspace.name })),
  });
  const may = roles.includes('admin');
  const onClose = () => setAsked(undefined);
  if (list.isError) return <ProblemBanner error={list.error} />;
  if (!list.data) return <div className="skeleton" />;
  const { workspaces, mayCreate, graceDays } = list.data;
  const act = (does: RowAct, workspace: Workspace): void =>
    does === 'keep' ? keeping.mutate(workspace) : setAsked({ act: does, workspace });
  return (
    <div className="workspaces">
      <header className="workspaces-head">
        <h2>{t('Workspaces')}</h2>
        {mayCreate && (
          <Button look="primary" icon="add" onClick={() => setAsked({ act: 'create' })}>
            {t('New workspace')}
          </Button>
        )}
      </header>
      <p className="workspaces-facts">
        {t('Each has its own people, customers and settings, and nothing of one is seen in another.')}
      </p>
      <ul aria-label={t('Workspaces')}>
        {workspaces.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            installs={mayCreate}
            onAct={may ? (does) => act(does, workspace) : undefined}
          />
        ))}
      </ul>
      {keeping.isError && <ProblemBanner error={keeping.error} />}
      {may && <Exports />}
      {asked?.act === 'create' && <NameDialog {...{ change, onClose }} />}
      {asked?.act === 'rename' && <NameDialog workspace={asked.workspace} {...{ change, onClose }} />}
      {asked?.act === 'stand' && <StandingDialog workspace={asked.workspace} {...{ change, onClose }} />}
      {asked?.act === 'delete' && (
        <DeleteDialog workspace={asked.workspace} {...{ graceDays, change, onClose }} />
      )}
    </div>
  );
}
