import { useState, type FormEvent } from 'react';
import { said, type Term } from '../../../api/taxonomy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';

interface CloseDialogProps {
  reasons: Term[];
  name: string;
  onCloseItem: (reason: string) => void;
  onClose: () => void;
}

export function CloseDialog({ reasons, name, onCloseItem, onClose }: CloseDialogProps) {
  const [reason, setReason] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason) onCloseItem(reason);
  };

  return (
    <Dialog title={t('Close without a reply')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Choices
          legend={t('Why is no answer needed?')}
          name="reason"
          numbered
          choices={reasons.map(({ code, label }) => ({ value: code, label: said(label) }))}
          value={reason}
          onChange={setReason}
        />
        <p className="field-hint">
          <bdi>{name}</bdi> {t('gets no message. If they write again, a new item opens.')}
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger">
            {t('Close without a reply')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
