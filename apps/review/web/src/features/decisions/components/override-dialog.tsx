import { useState, type FormEvent } from 'react';
import type { Stopped } from '../../../api/stopped.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import './override-dialog.css';

interface OverrideDialogProps {
  /** What the rules found, and the person takes responsibility for. */
  stopped: readonly Stopped[];
  recipientLabel: string;
  onOverride: (reason: string) => void;
  onClose: () => void;
}

/** Sending what the rules found something in, with a name and a reason under it (CO-03). */
export function OverrideDialog({ stopped, recipientLabel, onOverride, onClose }: OverrideDialogProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length >= 5) onOverride(reason.trim());
  };
  return (
    <Dialog title={t('Send it all the same?')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <StoppedList stopped={stopped} />
        <Area
          label={t('Why may this be sent?')}
          hint={t('Kept with the reply under your name, and bound into the audit trail.')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          minLength={5}
          maxLength={500}
          required
        />
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger">
            {t('Override and send on {{recipientLabel}}', { recipientLabel })}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

export function StoppedList({ stopped }: { stopped: readonly Stopped[] }) {
  return (
    <ul className="stopped-list">
      {stopped.map(({ rule, words }) => (
        <li key={`${rule} ${words}`}>
          <bdi>
            <q>{words}</q>
          </bdi>{' '}
          <code>{rule}</code>
        </li>
      ))}
    </ul>
  );
}
