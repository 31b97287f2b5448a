import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { listUnknownSends, type UnknownSend } from '../../api/unknown-sends.js';

/** What waits for somebody's word, oldest first. */
export function useUnknownSends(): UseQueryResult<UnknownSend[]> {
  return useQuery({ queryKey: keys.unknownSends, queryFn: listUnknownSends });
}

export function useUnknownCount(): number {
  return useUnknownSends().data?.length ?? 0;
}
