import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getDeliveries, getWebhooks } from '../../api/webhooks.js';
import { announce } from '../../ui/announcer.js';

/** Tries come by themselves: what is on screen is read anew so often. */
const AGAIN_MS = 3_000;

/** Who is told what happens, and the way to change it. */
export function useWebhooks() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: keys.webhooks, queryFn: getWebhooks, refetchInterval: AGAIN_MS });
  /** @param done what is said when it is. @throws Problem */
  const change = async <T>(carryOut: () => Promise<T>, done: string): Promise<T> => {
    const result = await carryOut().finally(() => client.invalidateQueries({ queryKey: keys.webhooks }));
    announce(done);
    return result;
  };
  return { list, change };
}

export type ChangeWebhooks = ReturnType<typeof useWebhooks>['change'];

/** What one of them was told, newest first, a page more whenever it is asked for. */
export function useDeliveries(id: string) {
  const pages = useInfiniteQuery({
    queryKey: keys.deliveries(id),
    queryFn: ({ pageParam }) => getDeliveries(id, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: AGAIN_MS,
  });
  return { ...pages, deliveries: pages.data?.pages.flatMap((page) => page.deliveries) ?? [] };
}
