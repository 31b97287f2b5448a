import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getBehind, getOverview, getQuality, type Behind, type MetricsFilter } from '../../api/metrics.js';
import { daysBefore } from '../../lib/clock/days-before.policy.js';
import { Store } from '../../lib/store/store.js';

const FRESH_MS = 15_000;

/** What is looked at stays chosen while somebody opens an item behind a number and comes back. */
export const chosen = new Store<MetricsFilter>({
  from: daysBefore(new Date(), 0),
  to: daysBefore(new Date(), 0),
  channel: '',
  reviewer: '',
});

export const useOverview = (filter: MetricsFilter) =>
  useQuery({
    queryKey: keys.metrics(filter),
    queryFn: () => getOverview(filter),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });

export const useQuality = (filter: MetricsFilter) =>
  useQuery({
    queryKey: [...keys.metrics(filter), 'quality'],
    queryFn: () => getQuality(filter),
    placeholderData: keepPreviousData,
  });

/** What is behind a number, a page more whenever it is asked for. */
export function useBehind(filter: MetricsFilter, behind: Behind) {
  const pages = useInfiniteQuery({
    queryKey: [...keys.metrics(filter), behind],
    queryFn: ({ pageParam }) => getBehind(filter, behind, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return { ...pages, rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}
