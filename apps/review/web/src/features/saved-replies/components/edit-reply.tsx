import { PLACES } from '@countersign/contracts/saved-reply';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import {
  listSavedReplies,
  removeSavedReply,
  savedLanguages,
  savedReplyVersions,
  saveReply,
  type SavedReply,
  type SavedTexts,
} from '../../../api/saved-replies.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area, Field } from '../../../ui/field.js';
import { EditRefused, type Compared } from '../../../ui/edit-refused.js';

interface EditReplyProps {
  /** Absent for a new one. */
  reply: SavedReply | undefined;
  onClose: () => void;
}

/** A saved reply as it is written: its shortcut, its name, and what it says in each language. */
export function EditReply({ reply, onClose }: EditReplyProps) {
  const client = useQueryClient();
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? '');
  const [title, setTitle] = useState(reply?.title ?? '');
  const [texts, setTexts] = useState<SavedTexts>(reply?.texts ?? {});
  const newest = async (): Promise<SavedReply | undefined> =>
    (await listSavedReplies()).replies.find((one) => one.shortcut === reply?.shortcut);
  const edit = useEdit(reply?.version ?? 0, newest, (theirs) => {
    setTitle(theirs.title);
    setTexts(theirs.texts);
  });
  const done = async (act: (base: number) => Promise<unknown>, words: string): Promise<void> => {
    if (!(await edit.save(act))) return;
    await client.invalidateQueries({ queryKey: keys.savedReplies });
    announce(words);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => /\S/.test(text)));
    void done((base) => saveReply(shortcut, { title, texts: written, base }), t('Reply saved'));
  };

  return (
    <Dialog
      title={reply ? t('Edit /{{shortcut}}', { shortcut: reply.shortcut }) : t('New saved reply')}
      onClose={onClose}
    >
      <form className="dialog-form" onSubmit={submit}>
        {!reply && (
          <Field
            label={t('Shortcut')}
            hint={t('Typed after the /: small letters, digits and -')}
            required
            pattern="[a-z0-9][a-z0-9\-]{0,29}"
            maxLength={30}
            autoCapitalize="off"
            value={shortcut}
            onChange={(event) => setShortcut(event.target.value)}
          />
        )}
        <Field
          label={t('Name')}
          required
          maxLength={80}
          dir="auto"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Texts texts={texts} onChange={setTexts} />
        <Places />
        {reply && <Versions shortcut={reply.shortcut} onRestore={(earlier) => setTexts(earlier)} />}
        <EditRefused edit={edit} compare={(theirs) => compared({ title, texts }, theirs)} />
        <footer className="dialog-foot">
          {reply && (
            <Button
              look="danger"
              icon="remove"
              onClick={() =>
                void done((base) => removeSavedReply(reply.shortcut, base), t('Reply taken away'))
              }
            >
              {t('Take it away')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('Save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

type Said = Pick<SavedReply, 'title' | 'texts'>;

function compared(mine: Said, theirs: Said): Compared[] {
  return [
    [t('Name'), mine.title, theirs.title],
    ...savedLanguages().map(
      ([code, name]) => [name, mine.texts[code] ?? '', theirs.texts[code] ?? ''] as const,
    ),
  ];
}

/** What it says, in each language; one left empty is not written. */
function Texts({ texts, onChange }: { texts: SavedTexts; onChange: (texts: SavedTexts) => void }) {
  return savedLanguages().map(([code, name]) => (
    <Area
      key={code}
      label={name}
      lang={code}
      rows={3}
      maxLength={4_000}
      value={texts[code] ?? ''}
      onChange={(event) => onChange({ ...texts, [code]: event.target.value })}
    />
  ));
}

/** What can be left open in a text. */
function Places() {
  return (
    <details className="saved-places">
      <summary>{t('What can be filled in')}</summary>
      <dl>
        {Object.entries(PLACES).map(([place, words]) => (
          <div key={place}>
            <dt>
              <code>{`{{${place}}}`}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="field-hint">
        <Sentence
          of="Where the business facts have several, say which: <example/>. What nothing is known for stays open, and the reply cannot be sent before somebody writes it."
          parts={{ example: <code>{'{{phone:Reception}}'}</code> }}
        />
      </p>
    </details>
  );
}

function Versions({ shortcut, onRestore }: { shortcut: string; onRestore: (texts: SavedTexts) => void }) {
  const { data } = useQuery({
    queryKey: keys.savedVersions(shortcut),
    queryFn: () => savedReplyVersions(shortcut),
  });
  if (!data || data.versions.length < 2) return null;
  return (
    <details className="saved-versions">
      <summary>{t('Earlier versions')}</summary>
      <ul>
        {data.versions.slice(1).map(({ version, by, at, texts }) => (
          <li key={version}>
            <span>
              {t('Version {{version}} by', { version })} <bdi>{by}</bdi>,{' '}
              <time dateTime={at}>{fullTime(at)}</time>
            </span>
            <Button look="quiet" icon="undo" onClick={() => onRestore(texts)}>
              {t('Put version {{version}} into the form', { version })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
