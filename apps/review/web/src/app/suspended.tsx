import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Me } from '../api/session.js';
import { keepWorkspace, type Workspace } from '../api/workspaces.js';
import { Entrance } from '../features/session/components/entrance.js';
import { DeleteDialog } from '../features/workspaces/components/delete-dialog.js';
import { StandingDialog } from '../features/workspaces/components/standing-dialog.js';
import { WorkspaceSwitcher } from '../features/workspaces/components/workspace-switcher.js';
import { useWorkspaces } from '../features/workspaces/use-workspaces.js';
import { shortMoment } from '../lib/clock/local-time.js';
import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { ProblemBanner } from '../ui/problem-banner.js';
import { enterWorkspace } from './enter-workspace.js';
import { useSignOut } from './use-sign-out.js';

/** In place of every page while the workspace is suspended; it goes by itself once that is over. */
export function Suspended({ me }: { me: Me }) {
  const leave = useSignOut();
  const client = useQueryClient();
  // What changed meanwhile was refused to this page.
  useEffect(() => () => void client.invalidateQueries(), [client]);
  const { name, suspended } = me.workspace;
  if (!suspended) return null;
  return (
    <Entrance
      title={t('{{name}} is suspended', { name })}
      lead={t('Nobody works in it until it is resumed.')}
    >
      <div className="entrance-form">
        <Banner tone="warn" title={suspended.reason}>
          {t('{{by}}, {{since}}', { by: suspended.by, since: shortMoment(suspended.since) })}
        </Banner>
        <p>
          {suspended.deletedFrom
            ? t('It is to be deleted: {{due}} everything of it goes, unless an administrator keeps it.', {
                due: shortMoment(suspended.deletedFrom),
              })
            : t('Nothing is lost: what customers write is kept, and waits with everything else.')}
        </p>
        {suspended.byInstallation ? (
          <p>{t('Only whoever runs the installation resumes it.')}</p>
        ) : (
          me.person.roles.includes('admin') && <Acts id={me.workspace.id} />
        )}
        <WorkspaceSwitcher me={me} onEnter={enterWorkspace} />
        <Button look="quiet" onClick={() => void leave()}>
          {t('Sign out')}
        </Button>
      </div>
    </Entrance>
  );
}

/** What its own administrators may do about it from here. */
function Acts({ id }: { id: string }) {
  const { list, change } = useWorkspaces();
  const [asked, setAsked] = useState<'resume' | 'delete'>();
  const keeping = useMutation({
    mutationFn: (workspace: Workspace) =>
      change(() => keepWorkspace(workspace), t('{{name}} is kept', { name: workspace.name })),
  });
  const workspace = list.data?.workspaces.find((one) => one.id === id);
  if (!list.data || !workspace?.suspended) return null;
  const onClose = () => setAsked(undefined);
  if (workspace.deletion)
    return workspace.deletion.byInstallation ? null : (
      <>
        <Button look="primary" onClick={() => keeping.mutate(workspace)}>
          {t('Keep it')}
        </Button>
        {keeping.isError && <ProblemBanner error={keeping.error} />}
      </>
    );
  return (
    <>
      <Button look="primary" onClick={() => setAsked('resume')}>
        {t('Resume…')}
      </Button>
      <Button look="quiet" onClick={() => setAsked('delete')}>
        {t('Delete…')}
      </Button>
      {asked === 'resume' && <StandingDialog {...{ workspace, change, onClose }} />}
      {asked === 'delete' && (
        <DeleteDialog {...{ workspace, change, onClose }} graceDays={list.data.graceDays} />
      )}
    </>
  );
}
