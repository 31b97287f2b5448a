import { useState, type ReactNode } from 'react';
import type { Me } from '../api/session.js';
import { Toasts } from '../features/decisions/components/toasts.js';
import { LiveBanner } from '../features/live/components/live-banner.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { ProfileBanner } from '../features/models/components/profile-banner.js';
import { ShortcutSheet } from '../features/settings/components/shortcut-sheet.js';
import { StopBanner } from '../features/stopping/components/stop-banner.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { t } from '../lib/language/t.js';
import { decisions } from './desk.js';
import { Header } from './header.js';
import './workspace.css';

const titles = () => ({
  workspace: t('Countersign review workspace'),
  operations: t('Operations'),
  knowledge: t('Documents'),
  rules: t('Safety rules'),
  facts: t('Business facts'),
  replies: t('Saved replies'),
  admin: t('Administration'),
});

interface FrameProps {
  me: Me;
  status: LiveStatus;
  page: keyof ReturnType<typeof titles>;
  itemId?: string | undefined;
  onOpen: (itemId: string) => void;
  children: ReactNode;
}

/** What surrounds the desk: the header, the state of the connection, and what was just decided. */
export function Frame({ me, status, page, itemId, onOpen, children }: FrameProps) {
  const [sheet, setSheet] = useState(false);
  usePageKeys({ sheet: () => setSheet(true) });
  return (
    <div className="app" data-view={itemId ? 'item' : 'list'}>
      <Header me={me} page={page} onSheet={() => setSheet(true)} />
      <LiveBanner status={status} />
      <StopBanner />
      <ProfileBanner />
      <main className={page}>
        <h1 className="visually-hidden">{titles()[page]}</h1>
        {children}
      </main>
      <Toasts decisions={decisions} viewing={itemId} onOpen={onOpen} />
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
