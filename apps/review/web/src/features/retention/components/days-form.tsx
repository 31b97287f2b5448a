import { useState, type FormEvent } from 'react';
import {
  readRetention,
  saveRetention,
  tryRetention,
  type RemovedCount,
  type Retention,
} from '../../../api/retention.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import { ConfirmRemoval } from './confirm-removal.js';

const LEAST = 30;
const MOST = 3_650;

interface DaysFormProps {
  retention: Retention;
  /** Somebody began to type. */
  onBegun: () => void;
  /** Tried to save: the days in force may be others now. */
  onTried: (saved: boolean) => Promise<void>;
}

/** The days, tried before they are shortened: whoever would remove words types that they want it. */
export function DaysForm({ retention: { days, usual, version }, onBegun, onTried }: DaysFormProps) {
  const [messages, setMessages] = useState(days.messages);
  const [asked, setAsked] = useState<RemovedCount[]>();
  const edit = useEdit(version, readRetention, (theirs) => setMessages(theirs.days.messages));
  const save = async (removes: boolean): Promise<void> => {
    const wanted = { messages };
    let goes: RemovedCount[] = [];
    const done = await edit.save(async (base) => {
      if (!removes && messages < days.messages) ({ removed: goes } = await tryRetention(wanted));
      return goes.length > 0 ? undefined : saveRetention({ days: wanted, base, removes });
    });
    if (goes.length > 0) return setAsked(goes);
    if (done) announce(t('Days saved'));
    await onTried(done);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(false);
  };
  return (
    <form onSubmit={submit} aria-label={t('How long things are kept')}>
      <Field
        label={t('Days conversations are kept')}
        hint={t('What customers wrote and what they were answered, with drafts and notes about it. From {{least}} to {{most}}; usually {{usual}}.', { least: number(LEAST), most: number(MOST), usual: number(usual.messages) })} // prettier-ignore
        type="number"
        min={LEAST}
        max={MOST}
        required
        value={Number.isNaN(messages) ? '' : messages}
        onChange={(event) => {
          onBegun();
          setMessages(event.target.valueAsNumber);
        }}
      />
      <EditRefused
        edit={edit}
        compare={(theirs) => [
          [t('Days conversations are kept'), String(messages), String(theirs.days.messages)],
        ]}
      />
      <Button type="submit" look="primary" disabled={edit.busy || messages === days.messages}>
        {t('Save days')}
      </Button>
      {asked && (
        <ConfirmRemoval
          removed={asked}
          onClose={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            void save(true);
          }}
        />
      )}
    </form>
  );
}
