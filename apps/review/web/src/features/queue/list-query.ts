import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import type { ItemPage, Listed } from '../../api/items.js';
import { loadList } from './queue-cache.js';

const AGAIN_MS = 2 * 60_000;

/** How a list is read, wherever something of it is shown. */
export const listQuery = (client: QueryClient, listed: Listed) => ({
  queryKey: keys.list(listed),
  queryFn: () => loadList(client, listed),
  // What becomes due further down changes by time alone, and nobody tells.
  refetchInterval: listed.state === 'open' && AGAIN_MS,
  // Whoever writes a list keeps the items that did not change; sharing by place would make new ones of all below one that left.
  structuralSharing: false,
});

/** The same, of which only its length is wanted: with a `+` where there is more than is loaded. */
export const lengthQuery = (client: QueryClient, listed: Listed) => ({
  ...listQuery(client, listed),
  select: ({ items, nextCursor }: ItemPage) => `${items.length}${nextCursor === undefined ? '' : '+'}`,
});
