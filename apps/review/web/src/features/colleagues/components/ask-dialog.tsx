import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { askColleague, listColleagues } from '../../../api/colleagues.js';
import { keys } from '../../../api/keys.js';
import { getMe } from '../../../api/session.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface AskDialogProps {
  itemId: string;
  onClose: () => void;
}

/** Asking somebody what they think: the item stays where it is, and says so until they have answered. */
export function AskDialog({ itemId, onClose }: AskDialogProps) {
  const found = useQuery({ queryKey: keys.colleagues, queryFn: listColleagues });
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const others = (found.data?.colleagues ?? []).filter(({ id }) => id !== me.data?.person.id);
  const [colleagueId, choose] = useState<string>();
  const [note, setNote] = useState('');
  const asking = useMutation({
    mutationFn: (id: string) => askColleague(itemId, id, note.trim()),
    onSuccess: () => {
      announce(t('Asked'));
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (colleagueId && note.trim() !== '' && !asking.isPending) asking.mutate(colleagueId);
  };
  return (
    <Dialog title={t('Ask a colleague')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {others.length > 0 ? (
          <Choices
            legend={t('Whom?')}
            name="colleague"
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={colleagueId}
            onChange={choose}
          />
        ) : (
          <p className="field-hint">{t('Nobody else can read this yet. An administrator invites people.')}</p>
        )}
        <Area
          label={t('What do you want to know?')}
          hint={t('A private note. Their next note here answers it, and you are told.')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={2_000}
        />
        {asking.error && <ProblemBanner error={asking.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={!colleagueId || note.trim() === ''}>
            {t('Ask')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
