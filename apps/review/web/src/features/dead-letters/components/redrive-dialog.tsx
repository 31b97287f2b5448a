import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { redrive, tryRedrive, type LetterChoice, type Redrive } from '../../../api/dead-letters.js';
import { keys } from '../../../api/keys.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { VERDICTS } from '../letter-words.policy.js';
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
      return `${accepted} handed out`;
    });
  };
  return (
    <Dialog title="Re-drive" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Refused problem={refusal ?? trial.error} />
        {trial.isPending && <p role="status">Looking at what would happen…</p>}
        {trial.data && <Forecast trial={trial.data} />}
        {ready > 1 && (
          <Field
            label="Letters a second"
            type="number"
            min={1}
            max={FASTEST}
            required
            value={perSecond}
            onChange={(event) => setPerSecond(event.target.value)}
          />
        )}
        <p className="letter-note">
          Only the service that gave up handles it again, with every check there is: a reply is verified as
          ever.
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" disabled={ready === 0 || busy}>
            {ready === 0
              ? 'Nothing to hand out'
              : ready === 1
                ? 'Hand out 1 letter'
                : `Hand out ${ready} letters`}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function Forecast({ trial }: { trial: Redrive }) {
  const verdicts = [...new Set(trial.letters.map(({ verdict }) => verdict))];
  return (
    <ul className="letter-forecast">
      {verdicts.map((one) => (
        <li key={one}>
          <strong>{trial.letters.filter(({ verdict }) => verdict === one).length}</strong> {VERDICTS[one]}
        </li>
      ))}
      {trial.remaining > 0 && <li>{trial.remaining} more wait: re-drive again afterwards</li>}
    </ul>
  );
}
