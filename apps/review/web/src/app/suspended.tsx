import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Me } from '../api/session.js';
import { Entrance } from '../features/session/components/entrance.js';
import { StandingDialog } from '../features/workspaces/components/standing-dialog.js';
import { WorkspaceSwitcher } from '../features/workspaces/components/workspace-switcher.js';
import { useWorkspaces } from '../features/workspaces/use-workspaces.js';
import { shortMoment } from '../lib/clock/local-time.js';
import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
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
          me.person.roles.includes('admin') && !suspended.deletedFrom && <Resume id={me.workspace.id} />
        )}
        <WorkspaceSwitcher me={me} onEnter={enterWorkspace} />
        <Button look="quiet" onClick={() => void leave()}>
          {t('Sign out')}
        </Button>
      </div>
    </Entrance>
  );
}

function Resume({ id }: { id: string }) {
  const { list, change } = useWorkspaces();
  const [asked, setAsked] = useState(false);
  const workspace = list.data?.workspaces.find((one) => one.id === id);
  if (!workspace?.suspended) return null;
  return (
    <>
      <Button look="primary" onClick={() => setAsked(true)}>
        {t('Resume…')}
      </Button>
      {asked && <StandingDialog {...{ workspace, change }} onClose={() => setAsked(false)} />}
    </>
  );
}
