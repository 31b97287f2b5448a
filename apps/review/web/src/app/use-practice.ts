import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import { readPractice, sayWelcomed, type Practice } from '../api/practice.js';
import { spoken } from '../lib/language/spoken.js';
import { queryClient } from './query-client.js';

/** The sample conversations, and how far this person is. */
export const usePractice = (): UseQueryResult<Practice> =>
  useQuery({ queryKey: keys.practice(spoken.get()), queryFn: readPractice });

/** Reads again what the server knows. */
export const refreshPractice = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: keys.practices });

/** Nobody has to invite this person any more. */
export async function noMoreInviting(): Promise<void> {
  queryClient.setQueryData<Practice>(keys.practice(spoken.get()), (now) => now && { ...now, welcomed: true });
  await sayWelcomed(true).catch(() => undefined); // then they are invited once more
}
