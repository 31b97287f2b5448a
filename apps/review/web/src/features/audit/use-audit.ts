import { useInfiniteQuery } from '@tanstack/react-query';
import { getAudit, type AuditEntry, type AuditFilter } from '../../api/audit.js';
import { keys } from '../../api/keys.js';

/** The filtered trail, newest first, a page more whenever it is asked for. */
export function useAudit(filter: AuditFilter) {
  const pages = useInfiniteQuery({
    queryKey: keys.audit(filter),
    queryFn: ({ pageParam }) => getAudit(filter, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const entries: AuditEntry[] = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return { ...pages, entries };
}
