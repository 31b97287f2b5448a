import { useCallback, useState } from 'react';
import { approveItem, undoReply, type ItemDetail } from '../api/items.js';
import { DraftPane } from '../features/composer/components/draft-pane.js';
import { useComposer } from '../features/composer/use-composer.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { preferences } from '../lib/preferences/preferences.js';
import { useStore } from '../lib/store/store.js';
import { announce } from '../ui/announcer.js';
import { underClaim } from './decide.js';
import { claims, composers, decisions, refreshItem } from './desk.js';
import { editFirstBubble } from './edit-first-bubble.js';
import { useInFlight, useProblemOf } from './in-flight.js';
import { ReplyDialogs, type ReplyDialog } from './reply-dialogs.js';
import type { Selection } from './use-selection.js';
import { useReply } from './use-reply.js';

/** A second Ctrl+Enter this soon after a decision was meant for the item before. */
const DOUBLE_PRESS_MS = 400;

interface OpenReplyProps {
  item: ItemDetail;
  suppressed: string | null;
  selection: Selection;
}

/** The reply to an open item, with everything that can be decided about it. */
export function OpenReply({ item, suppressed, selection }: OpenReplyProps) {
  const { id, generation, claim, recipientLabel } = item;
  const { undoSeconds } = useStore(preferences);
  const [dialog, setDialog] = useState<ReplyDialog>();
  const [acknowledgedFor, setAcknowledgedFor] = useState<string>();
  const acknowledged = acknowledgedFor === item.seenThrough.eventId;
  const heldByOther = claim !== null && !claim.mine;

  const claimIt = useCallback(() => {
    claims.ensure(id).catch(() => void refreshItem(id).catch(() => undefined)); // the card then shows who has it
  }, [id]);
  const composing = useComposer(composers, id, item.draft, claimIt);
  const busy = useInFlight(id);
  const waits = item.state === 'drafting' && !item.draft && !composing.started;
  const { bubbles, digest, checks } = useReply(item, {
    texts: composing.texts,
    suppressed,
    claimedBy: heldByOther ? claim.name : undefined,
    unreadInbound: item.newerInbound && !acknowledged,
  });
  const blocked = busy
    ? 'It is being carried out already.'
    : waits
      ? 'The draft is being written.'
      : checks.problems[0];

  const approve = (): void => {
    if (blocked) return announce(`Not sent. ${blocked}`);
    composers.keep(id, composing); // undo brings back exactly this
    void decisions.carryOut({
      kind: 'approve',
      subjectId: id,
      about: recipientLabel,
      hides: true,
      undoSeconds,
      run: () =>
        underClaim(id, (claimToken) =>
          approveItem(id, {
            claimToken,
            generation,
            digest,
            bubbles,
            undoSeconds,
            ...(acknowledged && { acknowledgeNewer: true }),
          }),
        ).finally(() => claims.forget(id)),
      undo: (replyId) => undoReply(id, replyId),
    });
    selection.advance(id);
  };

  const write = (): void => {
    composing.write();
    if (waits) requestAnimationFrame(editFirstBubble); // the field is not there yet
  };
  const undo = (): void => {
    const last = decisions.undoable();
    if (last) void decisions.undo(last.id);
    else composing.apply({ type: 'undo' });
  };
  const show = (wanted: ReplyDialog) => (): void => {
    if (!heldByOther && !busy) setDialog(wanted);
  };
  const reject = item.draft ? show('reject') : undefined;

  usePageKeys({
    edit: waits ? write : editFirstBubble,
    approve: () => {
      if (Date.now() - selection.advancedAt(id) > DOUBLE_PRESS_MS) approve();
    },
    instruct: show('instruct'),
    close: show('close'),
    undo,
    ...(!heldByOther && { write }),
    ...(reject && { reject }),
  });

  return (
    <>
      <DraftPane
        {...{ item, composing, acknowledged, checks, digest, undoSeconds }}
        problem={useProblemOf(id)}
        onAcknowledge={() => setAcknowledgedFor(item.seenThrough.eventId)}
        onRefresh={() => void refreshItem(id).catch(() => undefined)}
        onApprove={approve}
        onReject={show('reject')}
        onInstruct={show('instruct')}
        onWrite={write}
        onCloseItem={show('close')}
      />
      {dialog && (
        <ReplyDialogs {...{ dialog, item, composing, selection }} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
