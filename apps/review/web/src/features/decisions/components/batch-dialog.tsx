import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { approveTogether, type AlikeItem, type BatchOutcome } from '../../../api/batch.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import './batch-dialog.css';

interface BatchDialogProps {
  items: readonly AlikeItem[];
  undoSeconds: number;
  /** Those that were approved. */
  onApproved: (approved: BatchOutcome[]) => void;
  onClose: () => void;
}

/** Several boring replies, each with its recipient and every word that would be sent (RV-25). */
export function BatchDialog({ items, undoSeconds, onApproved, onClose }: BatchDialogProps) {
  // What was on screen stays what is approved, whatever the server says meanwhile.
  const [shown] = useState(items);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = shown.filter(({ itemId }) => !left.has(itemId));
  const approving = useMutation({
    mutationFn: () => approveTogether(chosen, undoSeconds),
    onSuccess: ({ outcomes }) => {
      const approved = outcomes.filter(({ outcome }) => outcome === 'approved');
      if (approved.length > 0) onApproved(approved);
      if (approved.length === outcomes.length) onClose();
    },
  });
  const toggle = (itemId: string): void =>
    setLeft(left.has(itemId) ? without(left, itemId) : new Set([...left, itemId]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen.length > 0) approving.mutate();
  };
  if (approving.data) return <Dropped outcomes={approving.data.outcomes} onClose={onClose} />;
  return (
    <Dialog title={t('Approve together')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {approving.error && <ProblemBanner error={approving.error} />}
        <ul className="batch-list" aria-label={t('What would be sent')} tabIndex={0}>
          {shown.map(({ itemId, recipientLabel, bubbles }) => (
            <li key={itemId}>
              <label>
                <input type="checkbox" checked={!left.has(itemId)} onChange={() => toggle(itemId)} />
                <bdi>{recipientLabel}</bdi>
              </label>
              {bubbles.map(({ text }, index) => (
                <p key={index} dir="auto">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
        <p className="field-hint">
          {t('Each is countersigned by itself. One that changes before that drops out and is named.')}
        </p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={chosen.length === 0 || approving.isPending}>
            {t('Approve and send {{count}}', { count: chosen.length })}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id));

/** Those that did not go, and why. */
function Dropped({ outcomes, onClose }: { outcomes: readonly BatchOutcome[]; onClose: () => void }) {
  const dropped = outcomes.filter(({ outcome }) => outcome === 'dropped');
  return (
    <Dialog title={t('Not all of them were sent')} onClose={onClose}>
      <div className="dialog-form" role="alert">
        <p>
          {t('{{sent}} approved. These dropped out, and nothing of them was sent:', {
            sent: outcomes.length - dropped.length,
          })}
        </p>
        <ul className="batch-list" aria-label={t('Dropped out')} tabIndex={0}>
          {dropped.map(({ itemId, contactName, code = '' }) => (
            <li key={itemId}>
              <bdi>{contactName}</bdi>
              <p>{problemWords({ status: 409, code }).title}</p>
            </li>
          ))}
        </ul>
        <footer className="dialog-foot">
          <Button look="primary" data-confirms onClick={onClose}>
            {t('Understood')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
