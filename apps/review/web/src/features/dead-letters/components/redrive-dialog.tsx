import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { redrive, tryRedrive, type LetterChoice, type Redrive } from '../../../api/dead-letters.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { verdicts } from '../letter-words.policy.js';
import { Refused, useChange } from './refused.js';

const PACE = 5;
const FASTEST = 50;

/** Says what a re-drive would do before it is done. */
export function RedriveDialog({ choice, onClose }: { choice: LetterChoice; onClose: () => void }) {
  const [perSecond, setPerSecond] = useState(String(PACE));
  const trial = useQuery({
    queryKey: [...keys.deadLetters, 'trial', choice],
    queryFn: () => tryRedrive(choice),
    gcTime: 0,
  });
  const { refusal, busy, change } = useChange(onClose);
  const ready = trial.data?.accepted ?? 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void change(async () => {
      const { accepted } = await redrive(choice, Number(perSecond));
      return t('{{accepted}} handed out', { accepted });
    });
  };
  return (
    <Dialog title={t('Re-drive')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Refused problem={refusal ?? trial.error} />
        {trial.isPending && <p role="status">{t('Looking at what would happen…')}</p>}
        {trial.data && <Forecast trial={trial.data} />}
        {ready > 1 && (
          <Field
            label={t('Letters a second')}
            type="number"
            min={1}
            max={FASTEST}
            required
            value={perSecond}
            onChange={(event) => setPerSecond(event.target.value)}
          />
        )}
        <p className="letter-note">
          {t(
            'Only the service that gave up handles it again, with every check there is: a reply is verified as ever.',
          )}
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={ready === 0 || busy}>
            {ready === 0
              ? t('Nothing to hand out')
              : ready === 1
                ? t('Hand out 1 letter')
                : t('Hand out {{ready}} letters', { ready })}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function Forecast({ trial }: { trial: Redrive }) {
  const found = [...new Set(trial.letters.map(({ verdict }) => verdict))];
  return (
    <ul className="letter-forecast">
      {found.map((one) => (
        <li key={one}>
          <strong>{trial.letters.filter(({ verdict }) => verdict === one).length}</strong> {verdicts()[one]}
        </li>
      ))}
      {trial.remaining > 0 && (
        <li>{t('{{remaining}} more wait: re-drive again afterwards', { remaining: trial.remaining })}</li>
      )}
    </ul>
  );
}
