import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

const SHORTEST = 5;

interface TakeDialogProps {
  /** Whose it is. */
  name: string;
  take: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Taking what a colleague works on, with the reason they will read. */
export function TakeDialog({ name, take, onClose }: TakeDialogProps) {
  const [reason, setReason] = useState('');
  const taking = useMutation({
    mutationFn: take,
    onSuccess: () => {
      announce(t('It is yours now'));
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    if (given.length >= SHORTEST && !taking.isPending) taking.mutate(given);
  };
  return (
    <Dialog title={t('Take it from {{name}}', { name })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Area
          label={t('Why do you take it?')}
          hint={t(
            '{{name}} is told, and it stays beside the conversation as a private note. What they wrote stays theirs.',
            {
              name,
            },
          )}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          minLength={SHORTEST}
          maxLength={500}
          required
        />
        {taking.error && <ProblemBanner error={taking.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={taking.isPending}>
            {t('Take it')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
