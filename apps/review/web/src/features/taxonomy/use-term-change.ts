import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';

/** Carries out one change of a list; whatever comes of it, the lists are read again. */
export function useTermChange(onDone: () => void): UseMutationResult<unknown, Error, () => Promise<unknown>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: keys.taxonomy }),
  });
}
