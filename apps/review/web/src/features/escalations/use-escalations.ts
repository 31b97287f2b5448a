import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getEscalations, takeEscalation } from '../../api/escalations.js';
import { keys } from '../../api/keys.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';

/** What is not told live, a pager that takes nothing, is asked for so often. */
const AGAIN_MS = 30_000;
const TAKE = ['reviewer', 'lead', 'admin'];
const LEAD = ['lead', 'admin'];

export const useEscalations = () =>
  useQuery({ queryKey: keys.escalations, queryFn: getEscalations, refetchInterval: AGAIN_MS });

/** Takes one: everybody sees by whom. */
export function useTaking() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: takeEscalation,
    onSuccess: () => announce(t('You took it')),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.escalations }),
        client.invalidateQueries({ queryKey: keys.counters }),
      ]),
  });
}

export const mayTake = (roles: readonly string[]): boolean => roles.some((role) => TAKE.includes(role));
export const maySetOnCall = (roles: readonly string[]): boolean => roles.some((role) => LEAD.includes(role));
