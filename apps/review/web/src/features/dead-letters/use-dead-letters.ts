import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { listGroups, type LetterGroup, type LetterState } from '../../api/dead-letters.js';
import { keys } from '../../api/keys.js';
import { getMe } from '../../api/session.js';

/** What the signed-in person may do with dead letters. */
export function useLetterRights(): { mayRead: boolean; mayRepair: boolean } {
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const roles = me.data?.person.roles ?? [];
  const mayRepair = roles.includes('operator');
  return { mayRepair, mayRead: mayRepair || roles.includes('auditor') };
}

export function useLetterGroups(state: LetterState): UseQueryResult<LetterGroup[]> {
  const { mayRead } = useLetterRights();
  return useQuery({
    queryKey: [...keys.deadLetters, 'groups', state],
    queryFn: () => listGroups(state),
    enabled: mayRead,
  });
}

/** How many wait for somebody. */
export function useDeadLetterCount(): number {
  return (useLetterGroups('open').data ?? []).reduce((sum, { letters }) => sum + letters, 0);
}
