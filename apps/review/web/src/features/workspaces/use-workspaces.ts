import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getWorkspaces, type Workspace } from '../../api/workspaces.js';
import { announce } from '../../ui/announcer.js';

const GOING_MS = 2_000;

const isGoing = ({ deletion }: Workspace): boolean =>
  deletion !== undefined && !deletion.deletedAt && new Date(deletion.dueAt).getTime() <= Date.now();

/** Which workspaces there are, and the way to change one. */
export function useWorkspaces() {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: keys.workspaces,
    queryFn: getWorkspaces,
    // Services answer one by one, within seconds.
    refetchInterval: ({ state }) => (state.data?.workspaces.some(isGoing) ? GOING_MS : false),
  });
  /** @param done what is said when it is. @throws Problem */
  const change = async <T>(carryOut: () => Promise<T>, done: string): Promise<T> => {
    const result = await carryOut().finally(() => client.invalidateQueries({ queryKey: keys.workspaces }));
    void client.invalidateQueries({ queryKey: keys.me });
    announce(done);
    return result;
  };
  return { list, change };
}

export type ChangeWorkspaces = ReturnType<typeof useWorkspaces>['change'];
