import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { listItems, type ItemPage, type ItemSummary, type ListState } from '../../api/items.js';
import { place, without } from './queue.policy.js';

/** Loads a list again, as far down as it had been loaded before. */
export async function loadList(client: QueryClient, state: ListState): Promise<ItemPage> {
  const before = client.getQueryData<ItemPage>(keys.list(state))?.items.length ?? 0;
  let page = await listItems(state);
  while (page.nextCursor && page.items.length < before) {
    const more = await listItems(state, page.nextCursor);
    page = { ...more, items: [...page.items, ...more.items] };
  }
  return page;
}

/** Appends the next page of a list. */
export async function loadMore(client: QueryClient, state: ListState): Promise<void> {
  const page = client.getQueryData<ItemPage>(keys.list(state));
  if (!page?.nextCursor) return;
  const more = await listItems(state, page.nextCursor);
  client.setQueryData<ItemPage>(keys.list(state), (now) => {
    const known = new Set(now?.items.map(({ id }) => id));
    const fresh = more.items.filter(({ id }) => !known.has(id));
    return { ...more, items: [...(now?.items ?? []), ...fresh] };
  });
}

/** Brings the open list up to date with one item. True when the item is new to it. */
export function applyItem(client: QueryClient, item: ItemSummary): boolean {
  const list = client.getQueryData<ItemPage>(keys.list('open'));
  if (!list) return false;
  const known = list.items.some(({ id }) => id === item.id);
  const settled = item.state === 'settled';
  const away = settled || item.snoozed !== null;
  client.setQueryData<ItemPage>(keys.list('open'), {
    ...list,
    items: away ? without(list.items, item.id) : place(list.items, item, !list.nextCursor),
  });
  if (settled) void client.invalidateQueries({ queryKey: keys.list('settled') });
  void client.invalidateQueries({ queryKey: keys.list('snoozed') });
  return !known && !away;
}
