import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { listItems, OPEN_LIST, type ItemPage, type ItemSummary, type Listed } from '../../api/items.js';
import { sameItems } from './known-items.js';
import { place, without } from './queue.policy.js';

/** Loads a list again, as far down as it had been loaded before; what did not change stays the same object. */
export async function loadList(client: QueryClient, list: Listed): Promise<ItemPage> {
  const before = client.getQueryData<ItemPage>(keys.list(list))?.items.length ?? 0;
  let page = await listItems(list);
  while (page.nextCursor && page.items.length < before) {
    const more = await listItems(list, page.nextCursor);
    page = { ...more, items: [...page.items, ...more.items] };
  }
  return sameItems(client.getQueryData<ItemPage>(keys.list(list)), page);
}

/** Appends the next page of a list. */
export async function loadMore(client: QueryClient, list: Listed): Promise<void> {
  const page = client.getQueryData<ItemPage>(keys.list(list));
  if (!page?.nextCursor) return;
  const more = await listItems(list, page.nextCursor);
  client.setQueryData<ItemPage>(keys.list(list), (now) => {
    const known = new Set(now?.items.map(({ id }) => id));
    const fresh = more.items.filter(({ id }) => !known.has(id));
    return { ...more, items: [...(now?.items ?? []), ...fresh] };
  });
}

/** Brings the open list up to date with one item. True when the item is new to it. */
export function applyItem(client: QueryClient, item: ItemSummary): boolean {
  const list = client.getQueryData<ItemPage>(keys.list(OPEN_LIST));
  const settled = item.state === 'settled';
  const away = settled || item.snoozed !== null || item.silent !== null;
  // Whether it belongs into a narrowed list only the server knows.
  void client.invalidateQueries({
    queryKey: keys.listsOf('open'),
    predicate: ({ queryKey }) => Object.keys(queryKey[2] as object).length > 0,
  });
  if (settled) void client.invalidateQueries({ queryKey: keys.listsOf('settled') });
  void client.invalidateQueries({ queryKey: keys.listsOf('snoozed') });
  void client.invalidateQueries({ queryKey: keys.listsOf('silent') });
  client.setQueriesData<ItemPage>(
    { queryKey: keys.everyLongest },
    (page) =>
      page && { ...page, items: page.items.flatMap((one) => (one.id !== item.id ? one : away ? [] : item)) },
  );
  if (!list) return false;
  const known = list.items.some(({ id }) => id === item.id);
  client.setQueryData<ItemPage>(keys.list(OPEN_LIST), {
    ...list,
    items: away
      ? without(list.items, item.id)
      : place(list.items, item, { complete: !list.nextCursor, now: Date.now() }),
  });
  return !known && !away;
}
