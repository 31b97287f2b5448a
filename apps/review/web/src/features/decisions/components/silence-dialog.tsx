import { useState, type FormEvent } from 'react';
import { silenceWords, type SilenceReason } from '../../../api/silence.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';

interface SilenceDialogProps {
  name: string;
  onSilence: (reason: SilenceReason, until: string) => void;
  onClose: () => void;
}

const DAY_MS = 86_400_000;

const periods = (): { value: string; label: string }[] => [
  { value: '1', label: t('A day') },
  { value: '7', label: t('A week') },
  { value: '30', label: t('30 days') },
];

/** Putting somebody before nobody for a while: what they write is kept, and danger breaks through. */
export function SilenceDialog({ name, onSilence, onClose }: SilenceDialogProps) {
  const [reason, setReason] = useState<SilenceReason>();
  const [days, setDays] = useState('7');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The longest period is the longest the server takes, by its own clock.
    const until = new Date(Date.now() + Number(days) * DAY_MS - 60_000).toISOString();
    if (reason) onSilence(reason, until);
  };
  return (
    <Dialog title={t('Silence')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Choices
          legend={t('Why is nobody to be asked?')}
          name="reason"
          numbered
          choices={Object.entries(silenceWords()).map(([value, label]) => ({ value, label }))}
          value={reason}
          onChange={(value) => setReason(value as SilenceReason)}
        />
        <Choices
          legend={t('For how long?')}
          name="period"
          look="segments"
          choices={periods()}
          value={days}
          onChange={setDays}
        />
        <p className="field-hint">
          <bdi>{name}</bdi>{' '}
          {t(
            'is told nothing. What they write is kept in the list Silent, and nothing is drafted. Whoever may be in danger is put before you at once.',
          )}
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger">
            {t('Silence them')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
