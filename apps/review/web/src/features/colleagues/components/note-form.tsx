import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useId, type FormEvent, type RefObject } from 'react';
import { writeNote } from '../../../api/colleagues.js';
import { keys } from '../../../api/keys.js';
import { useLookElsewhere } from '../../../lib/autosave/use-look-elsewhere.js';
import { t } from '../../../lib/language/t.js';
import { useStore } from '../../../lib/store/store.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { OtherText } from '../../../ui/other-text.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { SaveState } from '../../../ui/save-state.js';
import { noteDrafts } from '../note-drafts.js';
import { useMentions } from '../use-mentions.js';
import { MentionList } from './mention-list.js';

interface NoteFormProps {
  conversationId: string;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Where a note is written. It is a form of its own, far from the reply: what is in it goes to colleagues. */
export function NoteForm({ conversationId, field }: NoteFormProps) {
  const client = useQueryClient();
  const id = useId();
  const note = useStore(noteDrafts, (notes) => notes[conversationId]) ?? '';
  useStore(noteDrafts.saves, (standings) => standings[conversationId]);
  const { state, other } = noteDrafts.saves.of(conversationId);
  useLookElsewhere(useCallback(() => noteDrafts.open(conversationId), [conversationId]));
  const change = (text: string): void => noteDrafts.keep(conversationId, text);
  const mentions = useMentions(note, (text, cursor) => {
    change(text);
    requestAnimationFrame(() => {
      field.current?.setSelectionRange(cursor, cursor);
      mentions.onCursor(cursor);
    });
  });
  const { told, choices, active } = mentions;
  const saving = useMutation({
    mutationFn: () => writeNote(conversationId, note.trim(), told.map((colleague) => colleague.id)), // prettier-ignore
    onSuccess: () => {
      noteDrafts.drop(conversationId);
      announce(t('Note saved'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.notes(conversationId) }),
  });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (note.trim() !== '' && !saving.isPending) saving.mutate();
  };
  return (
    <form className="note-form" onSubmit={save}>
      {other && (
        <OtherText
          texts={[other.text]}
          onKeepThis={() => noteDrafts.saves.keepMine(conversationId)}
          onKeepOther={() => noteDrafts.saves.takeOther(conversationId)}
        />
      )}
      <label htmlFor={id}>{t('Private note')}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        dir="auto"
        maxLength={2_000}
        value={note}
        aria-describedby={`${id}-hint`}
        aria-controls={choices.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={choices.length > 0 ? `${id}-list-${active}` : undefined}
        onChange={(event) => change(event.target.value)}
        onSelect={(event) => mentions.onCursor(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (mentions.onKey(event)) return;
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          // Here it saves the note, and must not approve the reply beside it.
          event.nativeEvent.stopImmediatePropagation();
          save(event);
        }}
      />
      <MentionList id={`${id}-list`} {...{ choices, active }} onPick={mentions.pick} />
      <div className="note-form-foot">
        <span className="field-hint" id={`${id}-hint`}>
          {told.length > 0
            ? t('Told of it: {{names}}', { names: told.map(({ name }) => name).join(', ') })
            : t('Only colleagues read it; it is never sent. @ tells somebody.')}
        </span>
        <SaveState state={state} />
        <Button type="submit" disabled={note.trim() === '' || saving.isPending}>
          {t('Save note')}
        </Button>
      </div>
      {saving.error && <ProblemBanner error={saving.error} />}
    </form>
  );
}
