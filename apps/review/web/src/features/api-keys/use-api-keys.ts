import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getApiKeys } from '../../api/api-keys.js';
import { keys } from '../../api/keys.js';
import { announce } from '../../ui/announcer.js';

/** The keys there are, and the way to change them. */
export function useApiKeys() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: keys.apiKeys, queryFn: getApiKeys });
  /** @param done what is said when it is. @throws Problem */
  const change = async <T>(carryOut: () => Promise<T>, done: string): Promise<T> => {
    const result = await carryOut().finally(() => client.invalidateQueries({ queryKey: keys.apiKeys }));
    announce(done);
    return result;
  };
  return { list, change };
}

export type ChangeKeys = ReturnType<typeof useApiKeys>['change'];
