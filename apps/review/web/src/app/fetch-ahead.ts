import { isTurnOfOldest } from '@countersign/contracts/queue-order.policy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getConversation } from '../api/conversations.js';
import { keys } from '../api/keys.js';
import { getItem, listLongest, type ItemSummary, type Listed } from '../api/items.js';
import { likelyNext } from '../features/queue/queue.policy.js';
import { afterPaint } from '../lib/after-paint.js';

const AHEAD = 3;
const NOBODY: ItemSummary[] = [];

/** Who has waited longest, once the next pick is theirs: read while the person reads, so that nobody waits for it then. */
export function useLongest(listed: Listed, picks: number): ItemSummary[] {
  const theirs = listed.state === 'open' && isTurnOfOldest(picks);
  const longest = useQuery({
    queryKey: keys.longest(listed),
    queryFn: () => listLongest(listed),
    enabled: theirs,
    staleTime: 0,
  });
  return theirs ? (longest.data?.items ?? NOBODY) : NOBODY;
}

/** Reads what will probably be opened next, so that it is painted at once; what is opened now is on screen first. */
export function useFetchAhead(
  items: ItemSummary[],
  itemId: string | undefined,
  longest: ItemSummary[],
): void {
  const client = useQueryClient();
  useEffect(() => {
    const theirs = longest.filter(({ id }) => id !== itemId).slice(0, 1);
    return afterPaint(() => {
      for (const { id, conversationId } of [...likelyNext(items, itemId, AHEAD), ...theirs]) {
        void client.prefetchQuery({ queryKey: keys.item(id), queryFn: () => getItem(id) });
        void client.prefetchQuery({
          queryKey: keys.conversation(conversationId),
          queryFn: () => getConversation(conversationId),
        });
      }
    });
  }, [client, items, itemId, longest]);
}
