import { useQuery } from '@tanstack/react-query';
import { getComposing, sendReply, type Conversation } from '../api/conversations.js';
import { undoReply, type ItemDetail } from '../api/items.js';
import { keys } from '../api/keys.js';
import { WritePane } from '../features/composer/components/write-pane.js';
import { useComposer } from '../features/composer/use-composer.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { preferences } from '../lib/preferences/preferences.js';
import { useStore } from '../lib/store/store.js';
import { announce } from '../ui/announcer.js';
import { composers, decisions } from './desk.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { useInFlight, useProblemOf } from './in-flight.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';
import { useReply } from './use-reply.js';

const NOTHING_TO_CLAIM = (): void => undefined;

interface SettledReplyProps {
  item: ItemDetail;
  conversation: Conversation;
  outcome: string | undefined;
}

/** A decided item: how it ended, and the way to write to the person again. */
export function SettledReply({ item, conversation, outcome }: SettledReplyProps) {
  const { id, openItemId, suppressed } = conversation;
  const { undoSeconds } = useStore(preferences);
  const composing = useComposer(composers, id, null, NOTHING_TO_CLAIM);
  const bound = useQuery({ queryKey: keys.composing(id), queryFn: () => getComposing(id) });
  const busy = useInFlight(id);
  const { bubbles, digest, checks } = useReply(bound.data, {
    texts: composing.texts,
    suppressed,
    claimedBy: undefined,
    unreadInbound: false,
  });

  const write = (): void => {
    if (composing.started) return editFirstBubble();
    composing.write();
    requestAnimationFrame(editFirstBubble); // the field is not there yet
  };
  const send = (): void => {
    const blocked = busy
      ? 'It is being sent already.'
      : (checks.problems[0] ?? (digest ? undefined : 'Still loading.'));
    if (blocked || !composing.started) return announce(`Not sent. ${blocked ?? 'Nothing is written.'}`);
    void decisions.carryOut({
      kind: 'reply',
      subjectId: id,
      about: bound.data?.recipientLabel ?? item.recipientLabel,
      hides: true,
      undoSeconds,
      run: () => sendReply(id, { bubbles, digest, undoSeconds }),
      undo: (replyId) => undoReply(replyId, replyId),
    });
  };
  usePageKeys({
    edit: write,
    write,
    approve: send,
    undo: () => {
      const last = decisions.undoable();
      if (last) void decisions.undo(last.id);
      else composing.apply({ type: 'undo' });
    },
  });

  return (
    <WritePane
      {...{ outcome, composing, checks, digest, undoSeconds }}
      channel={conversation.channel}
      recipientLabel={bound.data?.recipientLabel ?? item.recipientLabel}
      problem={useProblemOf(id)}
      sending={busy}
      onOpenItem={openItemId ? () => go(workspaceHref('open', openItemId)) : undefined}
      onSend={send}
      onWrite={write}
    />
  );
}
