import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { readFacts, saveFacts, type FactsAnswer } from '../../../api/facts.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { factsOf, formOf, LISTS, type FactsForm } from '../facts-form.policy.js';
import { AddressForm } from './address-form.js';
import { FactsVersions } from './facts-versions.js';
import { HoursForm } from './hours-form.js';
import { FactsRefused } from './facts-refused.js';
import { WordLines } from './word-lines.js';
import './facts.css';

/** The sheet everything that is said of the business rests on: seen by everybody, written by an administrator. */
export function BusinessFacts({ roles }: { roles: readonly string[] }) {
  // Read once: what somebody else saves meanwhile must not take the place of what is being written.
  const sheet = useQuery({
    queryKey: keys.facts,
    queryFn: () => readFacts(),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (sheet.isError) return <ProblemBanner error={sheet.error} />;
  if (!sheet.data) return <div className="skeleton" />;
  // The server decides; this only spares people a refusal.
  return <Sheet key={sheet.data.version} sheet={sheet.data} may={roles.includes('admin')} />;
}

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The form of a sheet: what is typed, saving it, and an earlier version put into it. */
function useSheet({ version, facts }: FactsAnswer) {
  const client = useQueryClient();
  const [changed, setChanged] = useState<FactsForm>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const form = changed ?? formOf(facts, OWN_ZONE);
  const save = async (): Promise<void> => {
    const read = factsOf(form);
    if ('unread' in read) return setProblem(read.unread);
    await saveFacts(read.facts, version);
    await client.invalidateQueries({ queryKey: keys.facts });
    announce(t('Facts saved'));
  };
  const restore = async (earlier: number): Promise<void> => {
    setChanged(formOf((await readFacts(earlier)).facts, OWN_ZONE));
    announce(t('Version {{earlier}} is in the form', { earlier }));
  };
  return {
    ...{ form, busy, problem, touched: changed !== undefined },
    change: (part: Partial<FactsForm>) => setChanged({ ...form, ...part }),
    discard: () => {
      setChanged(undefined);
      setProblem(undefined);
    },
    restore: (earlier: number) => void restore(earlier).catch(setProblem),
    submit: (event: FormEvent) => {
      event.preventDefault();
      setBusy(true);
      setProblem(undefined);
      void save()
        .catch(setProblem)
        .finally(() => setBusy(false));
    },
  };
}

function Sheet({ sheet, may }: { sheet: FactsAnswer; may: boolean }) {
  const { version, versions } = sheet;
  const { form, busy, problem, touched, change, discard, restore, submit } = useSheet(sheet);
  const readOnly = !may || busy;
  return (
    <form className="facts-form" onSubmit={submit}>
      <p className="facts-lead">
        {t(
          'What is written here is used in every draft from the next one on: in what models are told, in what replies are checked against, and to answer when you are open and where you are.',
        )}
        {!may && t(' An administrator can change it.')}
      </p>
      <div className="facts-head">
        <Field
          label={t('Name of the business')}
          required
          dir="auto"
          value={form.name}
          readOnly={readOnly}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Field
          label={t('Time zone')}
          required
          value={form.zone}
          readOnly={readOnly}
          onChange={(event) => change({ zone: event.target.value })}
        />
      </div>
      <AddressForm address={form.address} {...{ readOnly }} onChange={(address) => change({ address })} />
      <HoursForm
        calendars={form.calendars}
        readOnly={readOnly}
        onChange={(calendars) => change({ calendars })}
      />
      {LISTS.map((list) => (
        <WordLines
          key={list}
          {...{ list, readOnly }}
          lines={form.lists[list]}
          onChange={(lines) => change({ lists: { ...form.lists, [list]: lines } })}
        />
      ))}
      {may && (
        <footer className="facts-foot">
          {problem !== undefined && <FactsRefused problem={problem} form={form} />}
          <Button type="submit" look="primary" disabled={busy || !touched}>
            {t('Save')}
          </Button>
          {touched && (
            <Button look="quiet" onClick={discard}>
              {t('Discard changes')}
            </Button>
          )}
          <FactsVersions {...{ versions, version }} onRestore={restore} />
        </footer>
      )}
    </form>
  );
}
