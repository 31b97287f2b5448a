import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, type ReactNode } from 'react';
import { getItem, type ItemSummary } from '../api/items.js';
import { keys } from '../api/keys.js';
import { ConversationPane } from '../features/conversation/components/conversation-pane.js';
import { useConversation } from '../features/conversation/use-conversation.js';
import { useSeen } from '../features/conversation/use-seen.js';
import { t } from '../lib/language/t.js';
import { IconButton } from '../ui/button.js';
import { Following } from '../ui/following.js';
import { useLastSeen } from './in-flight.js';
import { ItemReply } from './item-reply.js';
import { ReplyPlaceholder } from './reply-placeholder.js';
import type { Selection } from './use-selection.js';

interface ItemPanesProps {
  itemId: string;
  /** As the list shows it, where it is in the list. */
  row: ItemSummary | undefined;
  selection: Selection;
  typing: ReadonlySet<string>;
  outcomeWords: (outcome: string) => string;
  notesOf: (conversationId: string) => ReactNode;
  /** What is known of the person of a conversation. */
  memoryOf: (conversationId: string, contactId: string | undefined) => ReactNode;
}

/** One item: the conversation always beside the decision. Drawn anew when something of it changes, not when the list does. */
export const ItemPanes = memo(function ItemPanes(props: ItemPanesProps) {
  const { itemId, row, selection, typing, outcomeWords, memoryOf, notesOf } = props;
  const item = useQuery({ queryKey: keys.item(itemId), queryFn: () => getItem(itemId) });
  const known = item.data ?? row; // the row is there first
  const thread = useConversation(known?.conversationId);
  useSeen(thread);
  const lastSeen = useLastSeen(itemId);
  const events = item.data?.coveredEventIds;
  const covered = useMemo(() => new Set(events), [events]);

  return (
    <div className="item-panes">
      <ConversationPane
        name={known?.contactName ?? '…'}
        channel={known?.channel ?? ''}
        thread={thread}
        covered={covered}
        lastSeen={lastSeen}
        drafted={item.data?.draft != null}
        typing={known !== undefined && typing.has(known.conversationId)}
        notes={
          known && (
            <Following place={<div className="notes-place" />}>{notesOf(known.conversationId)}</Following>
          )
        }
        memory={
          known && (
            <Following place={<div className="beside-place" />}>
              {memoryOf(known.conversationId, thread.conversation?.contact.id)}
            </Following>
          )
        }
        back={
          <span className="back">
            <IconButton icon="back" label={t('Back to the queue')} onClick={selection.back} />
          </span>
        }
      />
      {item.data && thread.conversation ? (
        <ItemReply {...{ item: item.data, conversation: thread.conversation, selection, outcomeWords }} />
      ) : (
        <ReplyPlaceholder
          failed={item.isError && !item.data}
          blind={thread.failed}
          onRetry={() => void item.refetch()}
        />
      )}
    </div>
  );
});
