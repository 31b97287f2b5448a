import { useState, type FormEvent, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Area, Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { LanguagePick } from './language-pick.js';

export interface DocumentWords {
  title: string;
  language: string;
  text: string;
}

interface DocumentFormProps {
  words: DocumentWords;
  readOnly: boolean;
  /** May be saved as it is, without a change. */
  saveable: boolean;
  onChange: (words: DocumentWords) => void;
  /** @throws Problem which is shown, unless `refused` is */
  onSave: (words: DocumentWords) => Promise<void>;
  /** Why nothing was saved. */
  refused?: ReactNode;
  children?: ReactNode;
}

const LONGEST = 200_000;

/** What a document says: its title, its language, and its Markdown. */
export function DocumentForm({
  words,
  readOnly: mayNot,
  saveable,
  onChange,
  onSave,
  refused,
  children,
}: DocumentFormProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  // What is typed while it is saved would be taken for saved.
  const readOnly = mayNot || busy;
  const { title, language, text } = words;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await onSave(words);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="knowledge-form" onSubmit={(event) => void submit(event)}>
      <div className="knowledge-head">
        <Field
          label={t('Title')}
          required
          maxLength={200}
          dir="auto"
          value={title}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...words, title: event.target.value })}
        />
        <LanguagePick
          {...{ language }}
          disabled={readOnly}
          onPick={(picked) => onChange({ ...words, language: picked })}
        />
      </div>
      <Area
        label={t('Text')}
        required
        rows={18}
        minLength={10}
        maxLength={LONGEST}
        value={text}
        readOnly={readOnly}
        hint={t(
          'A section under each heading (#). What people say when they mean it goes on lines that begin with >: it is searched, never shown.',
        )}
        onChange={(event) => onChange({ ...words, text: event.target.value })}
      />
      {problem !== undefined && <ProblemBanner error={problem} />}
      {refused}
      {!mayNot && (
        <footer className="knowledge-foot">
          <Button type="submit" look="primary" disabled={busy || !saveable}>
            {t('Save')}
          </Button>
          {children}
        </footer>
      )}
    </form>
  );
}
