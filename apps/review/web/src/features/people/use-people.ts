import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getPeople } from '../../api/people.js';
import { announce } from '../../ui/announcer.js';

/** Who works here, and the way to change it. */
export function usePeople() {
  const client = useQueryClient();
  const people = useQuery({ queryKey: keys.people, queryFn: getPeople });
  /** @param done what is said when it is. @throws Problem */
  const change = async <T>(carryOut: () => Promise<T>, done: string): Promise<T> => {
    const result = await carryOut().finally(() => client.invalidateQueries({ queryKey: keys.people }));
    announce(done);
    return result;
  };
  return { people, change };
}

export type ChangePeople = ReturnType<typeof usePeople>['change'];
