import { useState } from 'react';
import type { Me } from '../api/session.js';
import { ChannelChips } from '../features/channels/components/channel-chips.js';
import { ForYou } from '../features/colleagues/components/for-you.js';
import { SettingsMenu, type OwnDialog } from '../features/settings/components/settings-menu.js';
import { Mark } from '../ui/mark.js';
import { WorkspaceSwitcher } from '../features/workspaces/components/workspace-switcher.js';
import { enterWorkspace } from './enter-workspace.js';
import { waysToLearn } from './first-hour.js';
import { OwnDialogs } from './own-dialogs.js';
import { PageLinks } from './page-links.js';
import { isReader, type Page } from './pages.policy.js';
import { useSignOut } from './use-sign-out.js';

interface HeaderProps {
  me: Me;
  page: Page;
  onSheet: () => void;
  onOpen: (itemId: string) => void;
}

/** The name, the health of the channels, and the person's own corner. */
export function Header({ me, page, onSheet, onOpen }: HeaderProps) {
  const leave = useSignOut();
  const [own, setOwn] = useState<OwnDialog>();

  return (
    <header className="app-header">
      <Mark />
      {me.workspaces.length < 2 && <span className="app-header-workspace">{me.workspace.name}</span>}
      <PageLinks page={page} roles={me.person.roles} />
      <ChannelChips />
      {isReader(me.person.roles) && <ForYou onOpen={onOpen} />}
      <WorkspaceSwitcher me={me} onEnter={enterWorkspace} />
      <SettingsMenu
        me={me}
        onSheet={onSheet}
        ways={waysToLearn(me.person.roles)}
        onOpen={setOwn}
        onSignOut={() => void leave()}
      />
      <OwnDialogs me={me} open={own} onClose={() => setOwn(undefined)} />
    </header>
  );
}
