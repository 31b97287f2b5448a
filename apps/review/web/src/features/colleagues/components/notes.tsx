import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { listNotes, type Note } from '../../../api/colleagues.js';
import { keys } from '../../../api/keys.js';
import { age } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { useStore } from '../../../lib/store/store.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import { noteDrafts } from '../note-drafts.js';
import { NoteForm } from './note-form.js';
import './notes.css';

interface NotesProps {
  conversationId: string;
  roles: readonly string[];
}

/** Who may write one; the server decides, this only spares people a refusal. */
const MAY = ['reviewer', 'lead'];

/** What colleagues tell each other about a conversation. */
export function Notes({ conversationId, roles }: NotesProps) {
  const now = useNow(30_000);
  const field = useRef<HTMLTextAreaElement>(null);
  const [wanted, setWanted] = useState<boolean>();
  const found = useQuery({ queryKey: keys.notes(conversationId), queryFn: () => listNotes(conversationId) });
  const notes = found.data?.notes ?? [];
  const begun = useStore(noteDrafts, (all) => all[conversationId]) ?? '';
  const open = wanted ?? (notes.length > 0 || begun !== '');
  const may = roles.some((role) => MAY.includes(role));
  usePageKeys({
    ...(may && {
      note: () => {
        setWanted(true);
        requestAnimationFrame(() => field.current?.focus());
      },
    }),
  });
  return (
    <details className="notes" open={open} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>
        <Icon name="pin" />
        <span className="notes-title">{t('Notes')}</span>
        <span className="notes-summary">
          {found.isError ? t('could not be loaded') : notes.length || t('none yet')}
        </span>
      </summary>
      {notes.length > 0 && (
        <ul className="notes-list" aria-label={t('Private notes')}>
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} now={now} />
          ))}
        </ul>
      )}
      {may && <NoteForm {...{ conversationId, field }} />}
    </details>
  );
}

function NoteRow({ note: { note, by, mine, at, mentioned }, now }: { note: Note; now: number }) {
  return (
    <li className="note">
      <p className="note-head">
        <bdi>{mine ? t('You') : by}</bdi>
        <time dateTime={at}>{age(at, now)}</time>
        {mentioned.length > 0 && <span>{t('told {{names}}', { names: mentioned.join(', ') })}</span>}
      </p>
      <p className="note-words" dir="auto">
        {note}
      </p>
    </li>
  );
}
