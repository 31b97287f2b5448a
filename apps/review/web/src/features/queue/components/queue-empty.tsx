import type { ReactNode } from 'react';
import type { ListState } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';

const words = (): Record<ListState, [title: string, more: string]> => ({
  open: [t('Nobody is waiting'), t('New conversations appear here by themselves.')],
  settled: [t('Nothing decided yet'), t('Replies you approve and items you close are listed here.')],
  silent: [
    t('Nobody is silenced'),
    t('What silenced people write is here until their time is over. Silence an item beside its draft.'),
  ],
  snoozed: [
    t('Nothing is put aside'),
    t('Snoozed items are here until they come back. Snooze one beside its draft.'),
  ],
});

export function QueueEmpty({
  state,
  narrowed,
  meanwhile,
}: {
  state: ListState;
  narrowed: boolean;
  meanwhile?: ReactNode;
}) {
  const [title, more] = narrowed
    ? [t('Nothing is like that'), t('Take a filter off to see more.')]
    : words()[state];
  return (
    <div className="queue-empty">
      <strong>{title}</strong>
      <p>{more}</p>
      {state === 'open' && !narrowed && meanwhile}
    </div>
  );
}
