import type { BatchOutcome } from '../api/batch.js';
import { Problem } from '../api/http.js';
import { undoReply } from '../api/items.js';
import { BatchDialog } from '../features/decisions/components/batch-dialog.js';
import { t } from '../lib/language/t.js';
import { useStore } from '../lib/store/store.js';
import { decisions } from './desk.js';
import { together } from './together.js';
import { useUndoSeconds } from './use-undo-seconds.js';

/** The dialog in which several are approved, while somebody has it open. */
export function ApprovingTogether() {
  const items = useStore(together);
  const undoSeconds = useUndoSeconds(items?.[0]?.recipient.accountId ?? '');
  if (!items) return null;
  return (
    <BatchDialog
      {...{ items, undoSeconds }}
      onApproved={(approved) => note(approved, undoSeconds)}
      onClose={() => together.set(undefined)}
    />
  );
}

/** Says what was approved, with the way back for all of it. */
function note(approved: readonly BatchOutcome[], undoSeconds: number): void {
  const replies = approved.flatMap(({ itemId, replyId }) => (replyId ? [{ itemId, replyId }] : []));
  const [first] = replies;
  if (!first) return;
  void decisions.carryOut({
    kind: 'approve',
    subjectId: first.itemId,
    about: t('{{count}} replies', { count: replies.length }),
    hides: true,
    undoSeconds,
    run: () => Promise.resolve({ replyId: first.replyId }),
    undo: async () => {
      const told = await Promise.allSettled(replies.map(({ itemId, replyId }) => undoReply(itemId, replyId)));
      const left = told.filter(({ status }) => status === 'rejected').length;
      if (left > 0) throw new Problem(409, left === told.length ? 'already_leaving' : 'some_left');
    },
  });
}
