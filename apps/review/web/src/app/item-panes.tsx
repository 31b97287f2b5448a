import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getItem, type ItemSummary } from '../api/items.js';
import { keys } from '../api/keys.js';
import { ConversationPane } from '../features/conversation/components/conversation-pane.js';
import { useConversation } from '../features/conversation/use-conversation.js';
import { IconButton } from '../ui/button.js';
import { OpenReply } from './open-reply.js';
import { ReplyPlaceholder } from './reply-placeholder.js';
import { SettledReply } from './settled-reply.js';
import type { Selection } from './use-selection.js';

interface ItemPanesProps {
  itemId: string;
  /** The row of the queue, which is there before the item itself. */
  row: ItemSummary | undefined;
  selection: Selection;
  typing: ReadonlySet<string>;
  outcomeWords: (outcome: string) => string;
  onBack: () => void;
}

/** One item: the conversation always beside the decision. */
export function ItemPanes({ itemId, row, selection, typing, outcomeWords, onBack }: ItemPanesProps) {
  const item = useQuery({ queryKey: keys.item(itemId), queryFn: () => getItem(itemId) });
  const known = item.data ?? row;
  const thread = useConversation(known?.conversationId);
  const events = item.data?.coveredEventIds;
  const covered = useMemo(() => new Set(events), [events]);

  const reply = (): React.ReactNode => {
    if (!item.data || !thread.conversation) {
      return <ReplyPlaceholder failed={item.isError && !item.data} onRetry={() => void item.refetch()} />;
    }
    const { outcome, state } = item.data;
    if (state === 'settled') {
      const words = outcome && outcomeWords(outcome);
      return <SettledReply item={item.data} conversation={thread.conversation} outcome={words} />;
    }
    return <OpenReply item={item.data} suppressed={thread.conversation.suppressed} selection={selection} />;
  };

  return (
    <div className="item-panes">
      <ConversationPane
        name={known?.contactName ?? '…'}
        channel={known?.channel ?? ''}
        thread={thread}
        covered={covered}
        drafted={item.data?.draft != null}
        typing={known !== undefined && typing.has(known.conversationId)}
        back={
          <span className="back">
            <IconButton icon="back" label="Back to the queue" onClick={onBack} />
          </span>
        }
      />
      {reply()}
    </div>
  );
}
