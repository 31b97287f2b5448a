import { useEffect, useRef } from 'react';
import type { ItemSummary, ListState } from '../../../api/items.js';
import { age, weight } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import type { Queue } from '../use-queue.js';
import { QueueRow } from './queue-row.js';

interface QueueListProps {
  queue: Queue;
  state: ListState;
  selectedId: string | undefined;
  outcomeWords: (outcome: string) => string;
  hrefOf: (itemId: string) => string;
  onSelect: (itemId: string) => void;
}

export function QueueList({ queue, state, selectedId, outcomeWords, hrefOf, onSelect }: QueueListProps) {
  const now = useNow(5_000);
  return (
    <ul className="queue-list" aria-label={state === 'open' ? 'Open items' : 'Decided items'}>
      {queue.items.map((item) => (
        // Words instead of the time itself: a row is drawn again only when they change.
        <QueueRow
          key={item.id}
          item={item}
          age={age(sinceOf(item), now)}
          weight={item.state === 'settled' ? 'fresh' : weight(item.waitingSince, now)}
          selected={item.id === selectedId}
          outcome={item.outcome && outcomeWords(item.outcome)}
          href={hrefOf(item.id)}
          onSelect={onSelect}
        />
      ))}
      {queue.hasMore && <More onSeen={queue.loadMore} />}
    </ul>
  );
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
      Loading more…
    </li>
  );
}
