import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getRules, saveRules, type RuleSet } from '../../api/rules.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';

/** The rules, and the way to change the draft of the next version. */
export function useRules() {
  const client = useQueryClient();
  const rules = useQuery({ queryKey: keys.rules, queryFn: getRules });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: keys.rules });
  /** @param revision what the content was made from @returns what it is saved as @throws Problem */
  const save = async (revision: number, content: RuleSet): Promise<number> => {
    const saved = await saveRules(revision, content).finally(refresh);
    announce(t('Draft saved'));
    return saved.revision;
  };
  return { rules, refresh, save };
}
