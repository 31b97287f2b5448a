import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { readFacts, saveFacts, type FactsAnswer } from '../../api/facts.js';
import { keys } from '../../api/keys.js';
import { useEdit } from '../../lib/edit/use-edit.js';
import { t } from '../../lib/language/t.js';
import { announce } from '../../ui/announcer.js';
import { factsOf, formOf, type FactsForm } from './facts-form.policy.js';

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The form of a sheet: what is typed, saving it, and an earlier version put into it. */
export function useSheet(
  { version, facts }: FactsAnswer,
  { onBegun, over }: { onBegun: () => void; over: () => void },
) {
  const client = useQueryClient();
  const [changed, setChanged] = useState<FactsForm>();
  const [unread, setUnread] = useState<unknown>();
  const write = (form: FactsForm): void => {
    onBegun();
    setChanged(form);
  };
  const show = (answer: FactsAnswer): void => write(formOf(answer.facts, OWN_ZONE));
  const edit = useEdit(version, () => readFacts(), show);
  const form = changed ?? formOf(facts, OWN_ZONE);
  const save = async (): Promise<void> => {
    const read = factsOf(form);
    setUnread('unread' in read ? read.unread : undefined);
    if ('unread' in read || !(await edit.save((base) => saveFacts(read.facts, base)))) return;
    await client.invalidateQueries({ queryKey: keys.facts });
    over();
    announce(t('Facts saved'));
  };
  const restore = async (earlier: number): Promise<void> => {
    show(await readFacts(earlier));
    announce(t('Version {{earlier}} is in the form', { earlier }));
  };
  return {
    ...{ form, edit, unread, touched: changed !== undefined },
    change: (part: Partial<FactsForm>) => write({ ...form, ...part }),
    // What is in force by now, where somebody else saved meanwhile.
    discard: () => {
      over();
      void client.resetQueries({ queryKey: keys.facts });
    },
    restore: (earlier: number) => void restore(earlier).catch(setUnread),
    submit: (event: FormEvent) => {
      event.preventDefault();
      void save();
    },
  };
}
