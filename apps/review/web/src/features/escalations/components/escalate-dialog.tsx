import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { PERSONS_REASONS, raisedForWords } from '../../../api/escalation-words.policy.js';
import { escalateItem, type RaisedFor } from '../../../api/escalations.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface EscalateDialogProps {
  itemId: string;
  onClose: () => void;
}

/** Telling somebody now: the item stays where it is, and whoever works on it keeps it. */
export function EscalateDialog({ itemId, onClose }: EscalateDialogProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState<RaisedFor>();
  const raising = useMutation({
    mutationFn: (wanted: RaisedFor) => escalateItem(itemId, wanted),
    onSuccess: () => {
      announce(t('Escalated'));
      onClose();
      return client.invalidateQueries({ queryKey: keys.escalations });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason && !raising.isPending) raising.mutate(reason);
  };
  const choose = (value: string): void => setReason(PERSONS_REASONS.find((one) => one === value));
  return (
    <Dialog title={t('Escalate')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Choices
          legend={t('Why does somebody have to look now?')}
          name="reason"
          numbered
          choices={PERSONS_REASONS.map((one) => ({ value: one, label: raisedForWords(one) }))}
          value={reason}
          onChange={choose}
        />
        <p className="field-hint">
          {reason === 'emergency' || reason === 'safety'
            ? t('Everybody is told at once.')
            : t('A lead is told; after 30 minutes whoever is on call, and then everybody.')}
        </p>
        {raising.error && <ProblemBanner error={raising.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={!reason}>
            {t('Escalate')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
