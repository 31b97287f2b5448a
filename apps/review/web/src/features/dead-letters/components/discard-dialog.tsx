import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { discard, listLetters, type LetterChoice } from '../../../api/dead-letters.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { Refused, useChange } from './refused.js';

const REASON_LIMIT = 300;

/** A letter is given up for good only with a reason, which stays on record. */
export function DiscardDialog({ choice, onClose }: { choice: LetterChoice; onClose: () => void }) {
  const waiting = useQuery({
    queryKey: [...keys.deadLetters, 'chosen', choice],
    queryFn: async () =>
      'ids' in choice ? choice.ids : (await listLetters('open', choice)).map(({ id }) => id),
    gcTime: 0,
  });
  const ids = waiting.data ?? [];
  const [reason, setReason] = useState('');
  const { refusal, busy, change } = useChange(onClose);
  const count = ids.length <= 1 ? t('this letter') : t('these {{ids}} letters', { ids: ids.length });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void change(async () => {
      const { discarded } = await discard(ids, reason.trim());
      return t('{{discarded}} discarded', { discarded });
    });
  };
  return (
    <Dialog title={t('Discard {{count}}', { count })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Refused problem={refusal ?? waiting.error} />
        <p>
          {t(
            'What they say is never handled. Conversations they hold can be answered again: look at the thread first, it may miss a message.',
          )}
        </p>
        <Area
          label={t('Why')}
          hint={t('Kept in the audit trail. No names or words of customers.')}
          rows={2}
          maxLength={REASON_LIMIT}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={busy || ids.length === 0 || !reason.trim()}>
            {t('Discard {{count}}', { count })}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
