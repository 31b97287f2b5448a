import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { saveRetention, tryRetention, type RemovedCount, type Retention } from '../../../api/retention.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { ConfirmRemoval } from './confirm-removal.js';

const LEAST = 30;
const MOST = 3_650;

interface DaysFormProps {
  retention: Retention;
  onSaved: () => Promise<void>;
}

/** The days, tried before they are shortened: whoever would remove words types that they want it. */
export function DaysForm({ retention: { days, usual, version }, onSaved }: DaysFormProps) {
  const [messages, setMessages] = useState(days.messages);
  const [asked, setAsked] = useState<RemovedCount[]>();
  const saving = useMutation({
    mutationFn: async (removes: boolean) => {
      const wanted = { messages };
      if (!removes && messages < days.messages) {
        const { removed } = await tryRetention(wanted);
        if (removed.length > 0) return setAsked(removed);
      }
      await saveRetention({ days: wanted, base: version, removes });
      announce(t('Days saved'));
      await onSaved();
    },
    onError: () => onSaved(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate(false);
  };
  return (
    <form onSubmit={submit} aria-label={t('How long things are kept')}>
      {saving.isError && <ProblemBanner error={saving.error} />}
      <Field
        label={t('Days conversations are kept')}
        hint={t('What customers wrote and what they were answered, with drafts and notes about it. From {{least}} to {{most}}; usually {{usual}}.', { least: number(LEAST), most: number(MOST), usual: number(usual.messages) })} // prettier-ignore
        type="number"
        min={LEAST}
        max={MOST}
        required
        value={Number.isNaN(messages) ? '' : messages}
        onChange={(event) => setMessages(event.target.valueAsNumber)}
      />
      <Button type="submit" look="primary" disabled={saving.isPending || messages === days.messages}>
        {t('Save days')}
      </Button>
      {asked && (
        <ConfirmRemoval
          removed={asked}
          onClose={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            saving.mutate(true);
          }}
        />
      )}
    </form>
  );
}
