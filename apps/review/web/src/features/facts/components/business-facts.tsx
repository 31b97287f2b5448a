import { useQuery } from '@tanstack/react-query';
import { readFacts, type FactsAnswer } from '../../../api/facts.js';
import { keys } from '../../../api/keys.js';
import { useBegun } from '../../../lib/edit/use-begun.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { LISTS } from '../facts-form.policy.js';
import { useSheet } from '../use-sheet.js';
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
  // A line that was mended reads everything again: this form stays what it was while somebody writes in it.
  const { key, onBegun, over } = useBegun(sheet.data?.version);
  if (sheet.isError) return <ProblemBanner error={sheet.error} />;
  if (!sheet.data) return <div className="skeleton" />;
  // The server decides; this only spares people a refusal.
  return <Sheet key={key} sheet={sheet.data} may={roles.includes('admin')} {...{ onBegun, over }} />;
}

interface SheetProps {
  sheet: FactsAnswer;
  may: boolean;
  onBegun: () => void;
  over: () => void;
}

function Sheet({ sheet, may, onBegun, over }: SheetProps) {
  const { version, versions } = sheet;
  const { form, edit, unread, touched, change, discard, restore, submit } = useSheet(sheet, {
    onBegun,
    over,
  });
  const readOnly = !may || edit.busy;
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
          <FactsRefused {...{ edit, form, unread }} />
          <Button type="submit" look="primary" disabled={edit.busy || !touched}>
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
