import { useState, type ReactNode } from 'react';
import type { Me } from '../api/session.js';
import type { Command } from '../features/commands/commands.policy.js';
import { CommandBar } from '../features/commands/components/command-bar.js';
import { Counters } from '../features/counters/components/counters.js';
import { Toasts } from '../features/decisions/components/toasts.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { ShortcutSheet } from '../features/settings/components/shortcut-sheet.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { t } from '../lib/language/t.js';
import { Beginning } from './beginning.js';
import { commandsNow } from './commands-now.js';
import { decisions } from './desk.js';
import { Header } from './header.js';
import { Notices } from './notices.js';
import './workspace.css';

const titles = () => ({
  workspace: t('Countersign review workspace'),
  escalations: t('Escalations'),
  operations: t('Operations'),
  knowledge: t('Documents'),
  rules: t('Safety rules'),
  facts: t('Business facts'),
  replies: t('Saved replies'),
  numbers: t('Numbers'),
  admin: t('Administration'),
  practice: t('Practice'),
});

interface FrameProps {
  me: Me;
  status: LiveStatus;
  page: keyof ReturnType<typeof titles>;
  itemId?: string | undefined;
  conversationId?: string | undefined;
  onOpen: (itemId: string) => void;
  children: ReactNode;
}

/** What surrounds the desk: the header, the state of the connection, and what was just decided. */
export function Frame({ me, status, page, itemId, conversationId, onOpen, children }: FrameProps) {
  const [sheet, setSheet] = useState(false);
  const [commands, setCommands] = useState<Command[]>();
  usePageKeys({
    sheet: () => setSheet(true),
    commands: () => setCommands(commandsNow(me)),
  });
  return (
    <div className="app" data-view={(itemId ?? conversationId) ? 'item' : 'list'}>
      <Header {...{ me, page, onOpen }} onSheet={() => setSheet(true)} />
      <Notices {...{ status, page }} roles={me.person.roles} />
      <main className={page}>
        <h1 className="visually-hidden">{titles()[page]}</h1>
        {page === 'workspace' && <Counters />}
        {children}
      </main>
      <Toasts decisions={decisions} viewing={itemId} onOpen={onOpen} />
      <Beginning roles={me.person.roles} />
      {commands && <CommandBar commands={commands} onClose={() => setCommands(undefined)} />}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
