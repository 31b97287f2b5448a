import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getRules, saveRules, type Rules, type RuleSet } from '../../api/rules.js';
import { announce } from '../../ui/announcer.js';

/** The rules, and the way to change the draft of the next version. */
export function useRules() {
  const client = useQueryClient();
  const rules = useQuery({ queryKey: keys.rules, queryFn: getRules });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: keys.rules });
  /** @throws Problem */
  const save = async (now: Rules, content: RuleSet): Promise<void> => {
    await saveRules(now.draft?.revision ?? 0, content);
    await refresh();
    announce('Draft saved');
  };
  return { rules, refresh, save };
}
