import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { keys } from '../../api/keys.js';
import type { ItemSummary, Listed } from '../../api/items.js';
import { useNow } from '../../lib/clock/now.js';
import { loadMore } from './queue-cache.js';
import { inOrder } from './known-items.js';
import { lengthQuery, listQuery } from './list-query.js';
import { withHeld } from './queue.policy.js';

export interface Queue {
  items: ItemSummary[];
  /** More pages exist than are loaded. */
  hasMore: boolean;
  loadMore: () => void;
  status: 'pending' | 'error' | 'success';
  retry: () => void;
}

const NOTHING: ItemSummary[] = [];
const MINUTE = 60_000;

/** How many items of a list are loaded, with a `+` where there are more; empty before it is known. */
export function useListLength(listed: Listed): string {
  return useQuery(lengthQuery(useQueryClient(), listed)).data ?? '';
}

/**
 * A list of items, kept fresh by the stream (see the app's live updates), read page by page.
 * @param openId keeps its place for as long as it is open: having been looked at would take it from under the reader's eyes
 */
export function useQueue(listed: Listed, openId?: string): Queue {
  const { state } = listed;
  const client = useQueryClient();
  const [loading, setLoading] = useState(false);
  const list = useQuery(listQuery(client, listed));

  const now = useNow(MINUTE);
  const loaded = list.data?.items ?? NOTHING;
  const opened = useRef<ItemSummary>(undefined);
  if (opened.current?.id !== openId) opened.current = loaded.find(({ id }) => id === openId);
  const held = opened.current;
  const items = useMemo(() => {
    if (state !== 'open') return loaded;
    const current = held && client.getQueryData<ItemSummary>(keys.item(held.id));
    return inOrder(held ? withHeld(loaded, held, current) : loaded, now);
  }, [client, held, loaded, now, state]);

  const more = useCallback(() => {
    if (loading) return;
    setLoading(true);
    void loadMore(client, listed)
      .catch(() => undefined) // the end of the list asks again when it is next seen
      .finally(() => setLoading(false));
  }, [client, loading, listed]);

  return {
    items,
    hasMore: list.data?.nextCursor !== undefined,
    loadMore: more,
    status: list.data ? 'success' : list.status,
    retry: () => void list.refetch(),
  };
}
