import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ListState } from '../api/items.js';
import { keys } from '../api/keys.js';
import type { Me } from '../api/session.js';
import { getTaxonomy } from '../api/workspace.js';
import { Toasts } from '../features/decisions/components/toasts.js';
import { LiveBanner } from '../features/live/components/live-banner.js';
import { QueuePane } from '../features/queue/components/queue-pane.js';
import { useQueue } from '../features/queue/use-queue.js';
import { ShortcutSheet } from '../features/settings/components/shortcut-sheet.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { decisions } from './desk.js';
import { Header } from './header.js';
import { ItemPanes } from './item-panes.js';
import { NothingOpen } from './nothing-open.js';
import { workspaceHref } from './route.policy.js';
import { useLive } from './use-live.js';
import { go } from './use-route.js';
import { useSelection } from './use-selection.js';
import './workspace.css';

interface WorkspaceProps {
  me: Me;
  show: ListState;
  itemId: string | undefined;
}

/** Where reviewers spend the day: queue, conversation and reply side by side. */
export function Workspace({ me, show, itemId }: WorkspaceProps) {
  const { status, typing } = useLive();
  const selection = useSelection(show, itemId);
  const [sheet, setSheet] = useState(false);
  const outcomeWords = useOutcomeWords();
  const { queue } = selection;
  const openCount = useOpenCount();

  const tab = (wanted: ListState): void => go(workspaceHref(wanted));
  usePageKeys({
    next: () => selection.step(1),
    previous: () => selection.step(-1),
    tab: () => tab(show === 'open' ? 'settled' : 'open'),
    sheet: () => setSheet(true),
  });

  return (
    <div className="app" data-view={itemId ? 'item' : 'list'}>
      <Header me={me} onSheet={() => setSheet(true)} />
      <LiveBanner status={status} />
      <main className="workspace">
        <h1 className="visually-hidden">Countersign review workspace</h1>
        <QueuePane
          {...{ queue, openCount, outcomeWords }}
          state={show}
          selectedId={itemId}
          hrefOf={(id) => workspaceHref(show, id)}
          onSelect={selection.open}
          onTab={tab}
        />
        {itemId ? (
          <ItemPanes
            key={itemId}
            {...{ itemId, selection, typing, outcomeWords }}
            row={queue.items.find(({ id }) => id === itemId)}
            onBack={() => go(workspaceHref(show))}
          />
        ) : (
          <NothingOpen show={show} empty={queue.status === 'success' && queue.items.length === 0} />
        )}
      </main>
      <Toasts
        decisions={decisions}
        viewing={itemId}
        onOpen={({ kind, subjectId, id }) => {
          if (kind === 'reply') decisions.dismiss(id);
          else go(workspaceHref('open', subjectId));
        }}
      />
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}

/** How many wait, for the tab of the list and the tab of the browser. */
function useOpenCount(): string {
  const { items, hasMore, status } = useQueue('open');
  const count = status === 'success' ? `${items.length}${hasMore ? '+' : ''}` : '';
  useEffect(() => {
    document.title = items.length > 0 ? `(${count}) Countersign` : 'Countersign';
  }, [count, items.length]);
  return count;
}

function useOutcomeWords(): (outcome: string) => string {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  return (outcome) => {
    if (outcome === 'approved') return 'Approved';
    return taxonomy.data?.closeReasons.find(({ code }) => code === outcome)?.label ?? outcome;
  };
}
