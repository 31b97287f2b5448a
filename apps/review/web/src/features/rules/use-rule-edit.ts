import { useState } from 'react';
import { Problem } from '../../api/http.js';
import type { OwnRule, RuleSet } from '../../api/rules.js';
import { useEdit, type Edit } from '../../lib/edit/use-edit.js';
import type { Seen } from './rule-set.policy.js';
import { ruleLines } from './rule-words.policy.js';

interface RuleEdit {
  own: OwnRule | undefined;
  /** What the rule was opened over. */
  begun: Seen;
  /** How all rules stand now. */
  newest: () => Promise<Seen>;
  /** @returns the revision it is saved as @throws Problem */
  onSave: (set: RuleSet, revision: number) => Promise<number>;
}

interface Stands {
  version: number;
  set: RuleSet;
}

/**
 * One rule of the draft all rules share. What others did to other rules meanwhile is kept and is nobody's conflict; what they did to
 * this one is shown first.
 * @param id what the rule is called in the draft
 * @param show puts theirs into the form; undefined where it was taken out
 */
export function useRuleEdit(
  { own, begun, newest, onSave }: RuleEdit,
  id: string,
  show: (theirs: OwnRule | undefined) => void,
): Edit<Stands> & { put: (change: (set: RuleSet) => RuleSet) => Promise<boolean> } {
  // What the next save is made from; it goes with the revision `edit` saves over, or the server refuses it.
  const [over, setOver] = useState(begun.set);
  const [seen, setSeen] = useState(own);
  const ruleIn = (set: RuleSet): OwnRule | undefined => set.rules.find((rule) => rule.id === id);
  const read = async (): Promise<Stands> => {
    const { revision, set } = await newest();
    setOver(set);
    setSeen(ruleIn(set));
    return { version: revision, set };
  };
  const edit = useEdit<Stands>(begun.revision, read, ({ set }) => show(ruleIn(set)));

  async function save(set: RuleSet, revision: number): Promise<Stands> {
    const version = await onSave(set, revision);
    setOver(set);
    setSeen(ruleIn(set));
    return { version, set };
  }
  const put = (change: (set: RuleSet) => RuleSet): Promise<boolean> =>
    edit.save(async (base) => {
      try {
        return await save(change(over), base);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'rules_changed_meanwhile') throw error;
        const now = await newest();
        if (!sameWords(ruleIn(now.set), seen)) throw error;
        return save(change(now.set), now.revision);
      }
    });
  return { ...edit, put };
}

const sameWords = (one: OwnRule | undefined, other: OwnRule | undefined): boolean =>
  JSON.stringify(ruleLines(one)) === JSON.stringify(ruleLines(other));
