import type { QueryClient } from '@tanstack/react-query';
import type { ItemPage, ItemSummary, Listed } from '../api/items.js';
import { keys } from '../api/keys.js';
import { longestInTurn } from '../features/queue/queue.policy.js';
import { Store } from '../lib/store/store.js';
import { decisions } from './desk.js';

/** How many items were brought to this person, and whom the last one was, where it was their turn. */
export const turns = new Store<{ picks: number; item?: ItemSummary }>({ picks: 0 });

/** What decisions take out of the list before the server says so. */
export function endedIn(inFlight: ReturnType<typeof decisions.get>): string[] {
  return inFlight.filter(({ hides, phase }) => hides && phase !== 'failed').map(({ subjectId }) => subjectId);
}

/**
 * Brings the next item: every fifth time whoever has waited longest, however few points they have (RV-01).
 * @param next whom the order brings
 */
export function takeTurn(
  client: QueryClient,
  listed: Listed,
  fromId: string,
  next: ItemSummary | undefined,
): ItemSummary | undefined {
  const { picks } = turns.get();
  const ended = new Set([fromId, ...endedIn(decisions.get())]);
  const longest = client.getQueryData<ItemPage>(keys.longest(listed))?.items ?? [];
  const item =
    listed.state === 'open'
      ? longestInTurn(longest, next, { picks, decided: (id) => ended.has(id), now: Date.now() })
      : undefined;
  turns.set({ picks: picks + 1, ...(item && { item }) });
  return item ?? next;
}
