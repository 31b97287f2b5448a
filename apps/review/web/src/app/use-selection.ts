import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { getConversation } from '../api/conversations.js';
import { keys } from '../api/keys.js';
import { getItem, type ItemSummary, type ListState } from '../api/items.js';
import { likelyNext, neighbour, nextAfter } from '../features/queue/queue.policy.js';
import { useQueue, type Queue } from '../features/queue/use-queue.js';
import { useStore } from '../lib/store/store.js';
import { decisions } from './desk.js';
import { go } from './use-route.js';
import { workspaceHref } from './route.policy.js';

const AHEAD = 3;
const WIDE = '(min-width: 901px)';

export interface Selection {
  queue: Queue;
  hrefOf: (itemId: string) => string;
  open: (itemId: string) => void;
  /** Opens an item of the open list, whichever list is shown. */
  openWaiting: (itemId: string) => void;
  step: (by: 1 | -1) => void;
  showList: (list: ListState) => void;
  /** Back to the list, on a screen too small for both. */
  back: () => void;
  /** Goes on after a decision on this item. */
  advance: (fromId: string) => void;
  /** When `advance` put this item in front of the person (ms); 0 when they opened it themselves. */
  advancedAt: (itemId: string) => number;
}

/** The list as this person sees it, and which of its items is open. */
export function useSelection(show: ListState, itemId: string | undefined): Selection {
  const queue = useVisible(show);
  const { items } = queue;
  const advanced = useRef<{ to: string | undefined; at: number }>({ to: undefined, at: 0 });
  const hrefOf = (id: string): string => workspaceHref(show, id);
  const open = useCallback(
    (id: string) => go(workspaceHref(show, id), matchMedia(WIDE).matches ? 'replace' : 'push'),
    [show],
  );
  useFetchAhead(items, itemId);
  useFirst(items[0]?.id, itemId, open);

  return {
    queue,
    hrefOf,
    open,
    openWaiting: (id) => go(workspaceHref('open', id)),
    step: (by) => {
      const next = neighbour(items, itemId, by);
      if (next) open(next.id);
    },
    showList: (list) => go(workspaceHref(list)),
    back: () => go(workspaceHref(show)),
    advance: (fromId) => {
      const next = nextAfter(items, fromId);
      advanced.current = { to: next?.id, at: Date.now() };
      go(workspaceHref(show, next?.id), 'replace');
    },
    advancedAt: (id) => (advanced.current.to === id ? advanced.current.at : 0),
  };
}

/** The list without what was just decided, which the server may still show for a moment. */
function useVisible(show: ListState): Queue {
  const list = useQueue(show);
  const inFlight = useStore(decisions);
  const items = useMemo(() => {
    const ended = inFlight.filter(({ hides, phase }) => hides && phase !== 'failed');
    const hidden = new Set(ended.map(({ subjectId }) => subjectId));
    return show === 'open' ? list.items.filter(({ id }) => !hidden.has(id)) : list.items;
  }, [inFlight, list.items, show]);
  return { ...list, items };
}

/** A wide screen never shows an empty desk while somebody waits; a small one starts with the list. */
function useFirst(first: string | undefined, itemId: string | undefined, open: (id: string) => void): void {
  useEffect(() => {
    if (!itemId && first && matchMedia(WIDE).matches) open(first);
  }, [first, itemId, open]);
}

/** Reads what will probably be opened next, so that it is painted at once. */
function useFetchAhead(items: ItemSummary[], itemId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    for (const { id, conversationId } of likelyNext(items, itemId, AHEAD)) {
      void client.prefetchQuery({ queryKey: keys.item(id), queryFn: () => getItem(id) });
      void client.prefetchQuery({
        queryKey: keys.conversation(conversationId),
        queryFn: () => getConversation(conversationId),
      });
    }
  }, [client, items, itemId]);
}
