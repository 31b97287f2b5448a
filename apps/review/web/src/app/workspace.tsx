import type { Listed } from '../api/items.js';
import type { Me } from '../api/session.js';
import { QueuePane } from '../features/queue/components/queue-pane.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { ApprovingTogether } from './approving-together.js';
import { ConversationPanes } from './conversation-panes.js';
import { useBesides } from './use-besides.js';
import { Frame } from './frame.js';
import { ItemPanes } from './item-panes.js';
import { useListViews } from './list-views.js';
import { useOpenCount, useOutcomeWords } from './list-facts.js';
import { nextList } from './route.policy.js';
import { NothingOpen } from './nothing-open.js';
import type { Live } from './use-live.js';
import { useSelection } from './use-selection.js';

interface WorkspaceProps {
  me: Me;
  live: Live;
  listed: Listed;
  itemId: string | undefined;
  /** A conversation by itself, in the place of an item. */
  conversationId: string | undefined;
}

/** Where reviewers spend the day: queue, conversation and reply side by side. */
export function Workspace({ me, live, listed, itemId, conversationId }: WorkspaceProps) {
  const { status, typing } = live;
  const show = listed.state;
  const { queue, outOfTurn, hrefOf, selection } = useSelection(listed, itemId, conversationId === undefined);
  const views = useListViews(listed, me.person.roles);
  const outcomeWords = useOutcomeWords();
  const openCount = useOpenCount();
  const besides = useBesides(me.person.roles);
  usePageKeys({
    next: () => selection.step(1),
    previous: () => selection.step(-1),
    tab: () => selection.showList(nextList(show)),
  });

  return (
    <Frame {...{ me, status, itemId, conversationId }} page="workspace" onOpen={selection.openWaiting}>
      <QueuePane
        {...{ queue, openCount, outcomeWords, hrefOf }}
        {...{ listed }}
        onFilter={selection.narrow}
        {...views}
        {...{ outOfTurn }}
        selectedId={itemId}
        onSelect={selection.open}
        onTab={selection.showList}
      />
      {itemId ? (
        <ItemPanes
          key={itemId}
          {...{ itemId, selection, typing, outcomeWords, ...besides }}
          row={queue.items.find(({ id }) => id === itemId)}
        />
      ) : conversationId ? (
        <ConversationPanes key={conversationId} {...{ conversationId, selection, typing, ...besides }} />
      ) : (
        <NothingOpen show={show} empty={queue.status === 'success' && queue.items.length === 0} />
      )}
      <ApprovingTogether />
    </Frame>
  );
}
