import { useEffect, useMemo, useRef } from 'react';
import type { ItemSummary, ListState } from '../../../api/items.js';
import { age, weight } from '../../../lib/clock/age.policy.js';
import { replyDue } from '../../../lib/clock/reply-due.policy.js';
import { replyWindow } from '../../../lib/clock/reply-window.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import type { Queue } from '../use-queue.js';
import { whyHere } from '../why.policy.js';
import { useRowWindow } from '../use-row-window.js';
import { QueueRow } from './queue-row.js';

const listWords = (): Record<ListState, string> => ({
  open: t('Open items'),
  settled: t('Decided items'),
  snoozed: t('Snoozed items'),
  silent: t('Silent items'),
});

interface QueueListProps {
  queue: Queue;
  state: ListState;
  outOfTurn: string | undefined;
  selectedId: string | undefined;
  outcomeWords: (outcome: string) => string;
  hrefOf: (itemId: string) => string;
  onSelect: (itemId: string) => void;
}

export function QueueList(props: QueueListProps) {
  const { queue, state, outOfTurn, selectedId, outcomeWords, hrefOf, onSelect } = props;
  const { items, hasMore, loadMore } = queue;
  const now = useNow(5_000);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const { scroller, onScroll, start, end, above, below } = useRowWindow(ids, selectedId);
  return (
    <ul ref={scroller} className="queue-list" onScroll={onScroll} aria-label={listWords()[state]}>
      {above > 0 && <li aria-hidden="true" style={{ blockSize: above }} />}
      {items.slice(start, end).map((item, index) => (
        // Words instead of the time itself: a row is drawn again only when they change.
        <QueueRow
          key={item.id}
          item={item}
          position={start + index + 1}
          count={hasMore ? -1 : items.length}
          age={age(sinceOf(item), now)}
          why={state === 'open' ? whyHere(item, now, item.id === outOfTurn) : undefined}
          left={leftOf(item, now)}
          due={dueOf(item, now)}
          weight={item.state === 'settled' ? 'fresh' : weight(item.waitingSince, now)}
          selected={item.id === selectedId}
          outcome={item.outcome && outcomeWords(item.outcome)}
          href={hrefOf(item.id)}
          onSelect={onSelect}
        />
      ))}
      {below > 0 && <li aria-hidden="true" style={{ blockSize: below }} />}
      {hasMore && end === items.length && <More onSeen={loadMore} />}
    </ul>
  );
}

/** Only what calls for haste, or explains why there is none any more. */
function leftOf({ state, windowEndsAt }: ItemSummary, now: number): string | undefined {
  const left = state === 'settled' ? undefined : replyWindow(windowEndsAt, now);
  return left?.state === 'open' ? undefined : left?.words;
}

/** When the first reply is due, once that is soon. */
function dueOf({ state, replyDueAt }: ItemSummary, now: number): string | undefined {
  const due = state === 'settled' ? undefined : replyDue(replyDueAt, now);
  return due?.soon ? due.words : undefined;
}

function sinceOf(item: ItemSummary): string {
  return item.state === 'settled' ? item.updatedAt : item.waitingSince;
}

/** The end of the loaded part: seeing it loads the next page. */
function More({ onSeen }: { onSeen: () => void }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
    });
    if (row.current) watcher.observe(row.current);
    return () => watcher.disconnect();
  }, [onSeen]);
  return (
    <li ref={row} className="queue-more">
      {t('Loading more…')}
    </li>
  );
}
