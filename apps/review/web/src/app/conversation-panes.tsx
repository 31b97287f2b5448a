import { useQuery } from '@tanstack/react-query';
import { getComposing } from '../api/conversations.js';
import { keys } from '../api/keys.js';
import { ConversationPane } from '../features/conversation/components/conversation-pane.js';
import { useConversation } from '../features/conversation/use-conversation.js';
import { useSeen } from '../features/conversation/use-seen.js';
import { ComposerPlaceContext } from '../features/composer/composer-place.js';
import { t } from '../lib/language/t.js';
import { IconButton } from '../ui/button.js';
import { Following } from '../ui/following.js';
import { ReplyPlaceholder } from './reply-placeholder.js';
import { SettledReply } from './settled-reply.js';
import type { useBesides } from './use-besides.js';
import type { Selection } from './use-selection.js';

const NOTHING: ReadonlySet<string> = new Set();

interface ConversationPanesProps extends ReturnType<typeof useBesides> {
  conversationId: string;
  selection: Selection;
  typing: ReadonlySet<string>;
}

/** A conversation by itself, whether or not it ever had an item: as one is that we began. */
export function ConversationPanes(props: ConversationPanesProps) {
  const { conversationId, selection, typing, notesOf, memoryOf } = props;
  const thread = useConversation(conversationId);
  useSeen(thread);
  const { conversation } = thread;
  const bound = useQuery({
    queryKey: keys.composing(conversationId),
    queryFn: () => getComposing(conversationId),
  });
  return (
    <div className="item-panes">
      <ConversationPane
        name={conversation?.contact.name ?? '…'}
        channel={conversation?.channel ?? ''}
        thread={thread}
        covered={NOTHING}
        lastSeen={undefined}
        drafted={false}
        typing={typing.has(conversationId)}
        notes={<Following place={<div className="notes-place" />}>{notesOf(conversationId)}</Following>}
        memory={
          <Following place={<div className="beside-place" />}>
            {memoryOf(conversationId, conversation?.contact.id)}
          </Following>
        }
        back={
          <span className="back">
            <IconButton icon="back" label={t('Back to the queue')} onClick={selection.back} />
          </span>
        }
      />
      {conversation ? (
        <ComposerPlaceContext value={{ conversationId, language: conversation.contact.language }}>
          <SettledReply
            conversation={conversation}
            recipientLabel={bound.data?.recipientLabel ?? ''}
            outcome={undefined}
            made={null}
            onOpen={selection.openWaiting}
          />
        </ComposerPlaceContext>
      ) : (
        <ReplyPlaceholder failed={false} blind={thread.failed} onRetry={thread.retry} />
      )}
    </div>
  );
}
