import { keys } from '../api/keys.js';
import { getItem, type ItemDetail } from '../api/items.js';
import { ClaimKeeper } from '../features/claims/claim-keeper.js';
import { noteDrafts } from '../features/colleagues/note-drafts.js';
import { ComposerStore } from '../features/composer/composer-store.js';
import { Decisions } from '../features/decisions/decisions.js';
import { applyItem } from '../features/queue/queue-cache.js';
import { FeedbackStore } from '../features/teaching/feedback.js';
import { WorkWatch } from '../features/teaching/work-watch.js';
import { practiceTexts } from './practice-desk.js';
import { go } from './use-route.js';
import { queryClient } from './query-client.js';
import { workspaceHref } from './route.policy.js';

/** Reads an item and its conversation again and brings the queue up to date. True when the item is new to the queue. */
export async function refreshItem(itemId: string): Promise<{ item: ItemDetail; isNew: boolean }> {
  const item = await getItem(itemId);
  // The thread is read after the item: whatever the item says was seen is then on screen when it is approved.
  await queryClient.invalidateQueries({ queryKey: keys.conversation(item.conversationId) });
  queryClient.setQueryData(keys.item(itemId), item);
  // Whatever changed it may have taught something, and nobody waits for that.
  void queryClient.invalidateQueries({ queryKey: keys.memory(item.conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.promises(item.conversationId) });
  void queryClient.invalidateQueries({ queryKey: keys.notes(item.conversationId) });
  return { item, isNew: applyItem(queryClient, item) };
}

/** What this person has on their desk in this tab: texts in work, claims held, decisions in flight. */
export const composers = new ComposerStore();

/** All they are writing and have not sent or added. */
export const writing = {
  leave(): void {
    composers.saves.leave();
    noteDrafts.saves.leave();
  },
  retry(): void {
    composers.saves.retry();
    noteDrafts.saves.retry();
  },
  clear(): void {
    composers.clear();
    practiceTexts.clear();
    noteDrafts.clear();
  },
};

/** What they say of drafts, and how long they are at each item. */
export const feedbacks = new FeedbackStore();
export const work = new WorkWatch();

export const claims = new ClaimKeeper(
  (itemId) => composers.hasUnsaved(itemId),
  (itemId) => work.claimed(itemId),
);

export const decisions = new Decisions({
  onFinal: ({ kind, subjectId, hides }) => {
    if (hides) composers.drop(subjectId);
    if (kind !== 'instruct') {
      feedbacks.forget(subjectId);
      work.forget(subjectId);
    }
    if (kind !== 'reply') void refreshItem(subjectId).catch(() => undefined);
  },
  onReopened: ({ kind, subjectId, problem, hides }) => {
    if (kind === 'reply') return;
    void refreshItem(subjectId).catch(() => undefined);
    // Taken back: the person wants the text in front of them. Refused: they are told, and not moved.
    if (hides && !problem) go(workspaceHref('open', subjectId));
  },
});
