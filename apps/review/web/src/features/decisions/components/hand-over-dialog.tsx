import { useState, type FormEvent } from 'react';
import type { Stopped } from '../../../api/stopped.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { StoppedList } from './override-dialog.js';

interface HandOverDialogProps {
  stopped: readonly Stopped[];
  onHandOver: (note: string) => void;
  onClose: () => void;
}

/** Asking somebody who may decide: the item goes back to the queue with the text and what stands in its way. */
export function HandOverDialog({ stopped, onHandOver, onClose }: HandOverDialogProps) {
  const [note, setNote] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onHandOver(note.trim());
  };
  return (
    <Dialog title={t('Hand it to a lead')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <StoppedList stopped={stopped} />
        <Area
          label={t('What should they know?')}
          hint={t('Your text goes with it. The item is free again, marked for a lead.')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={500}
        />
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('Hand it over')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
