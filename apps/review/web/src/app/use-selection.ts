import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ItemFilter } from '../api/item-filter.policy.js';
import type { ItemSummary, Listed, ListState } from '../api/items.js';
import { carriedTo } from '../features/queue/filter-choices.policy.js';
import { neighbour, nextAfter } from '../features/queue/queue.policy.js';
import { useQueue, type Queue } from '../features/queue/use-queue.js';
import { isWide } from '../lib/screen.js';
import { useStore } from '../lib/store/store.js';
import { decisions } from './desk.js';
import { useFetchAhead, useLongest } from './fetch-ahead.js';
import { endedIn, takeTurn, turns } from './turns.js';
import { go } from './use-route.js';
import { workspaceHref } from './route.policy.js';

/** Ways through the list. They are the same functions for as long as the list is the same one, whatever comes and goes in it. */
export interface Selection {
  open: (itemId: string) => void;
  /** Opens an item of the open list, whichever list is shown. */
  openWaiting: (itemId: string) => void;
  step: (by: 1 | -1) => void;
  /** Another of the three, narrowed the same way. */
  showList: (list: ListState) => void;
  /** The same list, narrowed to something else. */
  narrow: (filter: ItemFilter) => void;
  /** Back to the list, on a screen too small for both. */
  back: () => void;
  /** Goes on after a decision on this item. */
  advance: (fromId: string) => void;
  /** When `advance` put this item in front of the person (ms); 0 when they opened it themselves. */
  advancedAt: (itemId: string) => number;
}

interface Shown {
  queue: Queue;
  /** The item that is there because it was its turn, not its place. */
  outOfTurn: string | undefined;
  hrefOf: (itemId: string) => string;
  selection: Selection;
}

/**
 * The list as this person sees it, and which of its items is open.
 * @param first whether its first item opens by itself where none is open
 */
export function useSelection(listed: Listed, itemId: string | undefined, first: boolean): Shown {
  const client = useQueryClient();
  const { state, filter } = listed;
  const turn = useStore(turns);
  const queue = useVisible(listed, itemId, turn.item?.id === itemId ? turn.item : undefined);
  const { items } = queue;
  const shown = useRef({ items, itemId });
  shown.current = { items, itemId };
  const advanced = useRef<{ to: string | undefined; at: number }>({ to: undefined, at: 0 });
  const selection = useMemo<Selection>(() => {
    const open = (id: string): void => go(workspaceHref(state, id, filter), isWide() ? 'replace' : 'push');
    return {
      open,
      openWaiting: (id) => go(workspaceHref('open', id)),
      step: (by) => {
        const next = neighbour(shown.current.items, shown.current.itemId, by);
        if (next) open(next.id);
      },
      showList: (list) => go(workspaceHref(list, undefined, carriedTo(list === 'settled', filter))),
      narrow: (to) => go(workspaceHref(state, undefined, to)),
      back: () => go(workspaceHref(state, undefined, filter)),
      advance: (fromId) => {
        const next = takeTurn(client, listed, fromId, nextAfter(shown.current.items, fromId));
        advanced.current = { to: next?.id, at: Date.now() };
        go(workspaceHref(state, next?.id, filter), 'replace');
      },
      advancedAt: (id) => (advanced.current.to === id ? advanced.current.at : 0),
    };
  }, [client, filter, listed, state]);
  useFetchAhead(items, itemId, useLongest(listed, turn.picks));
  useFirst(first ? items[0]?.id : undefined, itemId, selection.open);
  return {
    queue,
    outOfTurn: turn.item?.id,
    hrefOf: (id) => workspaceHref(state, id, filter),
    selection,
  };
}

/** The list without what was just decided, which the server may still show for a moment; at its top whoever is there because it is their turn. */
function useVisible(listed: Listed, itemId: string | undefined, inTurn: ItemSummary | undefined): Queue {
  const list = useQueue(listed, itemId);
  const inFlight = useStore(decisions);
  const items = useMemo(() => {
    if (listed.state !== 'open') return list.items;
    const hidden = new Set(endedIn(inFlight));
    const waiting = list.items.filter(({ id }) => !hidden.has(id));
    if (!inTurn || hidden.has(inTurn.id)) return waiting;
    const now = waiting.find(({ id }) => id === inTurn.id) ?? inTurn;
    return [now, ...waiting.filter(({ id }) => id !== inTurn.id)];
  }, [inFlight, list.items, listed.state, inTurn]);
  return { ...list, items };
}

/** A wide screen never shows an empty desk while somebody waits; a small one starts with the list. */
function useFirst(first: string | undefined, itemId: string | undefined, open: (id: string) => void): void {
  useEffect(() => {
    if (!itemId && first && isWide()) open(first);
  }, [first, itemId, open]);
}
