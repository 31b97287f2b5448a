import { useState, type FormEvent } from 'react';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { localField, snoozeTimes, type SnoozeTime } from '../snooze-times.policy.js';

interface SnoozeDialogProps {
  /** ISO 8601: the latest it may come back. */
  latest: string;
  onSnooze: (until: string) => void;
  onClose: () => void;
}

const timeWords = (): Record<SnoozeTime, string> => ({
  hour: t('In an hour'),
  hours: t('In three hours'),
  tomorrow: t('Tomorrow morning'),
});

/** Putting an item aside: it comes back by itself, and at once when the customer writes. */
export function SnoozeDialog({ latest, onSnooze, onClose }: SnoozeDialogProps) {
  const [opened] = useState(() => Date.now());
  const times = snoozeTimes(opened, latest);
  const [choice, choose] = useState<string>();
  const [own, setOwn] = useState('');
  const until = choice === 'own' ? own && new Date(own) : times.find((time) => time.choice === choice)?.at;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (until) onSnooze(until.toISOString());
  };
  const words = timeWords();
  return (
    <Dialog title={t('Snooze')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Choices
          legend={t('When should it come back?')}
          name="until"
          numbered
          choices={[
            ...times.map((time) => ({
              value: time.choice as string,
              label: `${words[time.choice]} · ${shortMoment(time.at.toISOString())}`,
            })),
            { value: 'own', label: t('At another time') },
          ]}
          value={choice}
          onChange={choose}
        />
        {choice === 'own' && (
          <Field
            label={t('Until')}
            type="datetime-local"
            required
            min={localField(new Date(opened))}
            max={localField(new Date(latest))}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        )}
        <p className="field-hint">
          {t('It comes back at once when they write, and can wait until {{time}}.', {
            time: shortMoment(latest),
          })}
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('Snooze')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
