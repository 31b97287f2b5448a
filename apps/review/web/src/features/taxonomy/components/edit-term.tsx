import { useState, type FormEvent } from 'react';
import type { Spoken, Term } from '../../../api/taxonomy.js';
import { retireTerm, saveTerm, type SavedTerm, type TermList } from '../../../api/taxonomy-change.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useTermChange } from '../use-term-change.js';
import { TermFields, type Meaning } from './term-fields.js';

const NO_WORDS: Spoken = { en: '', es: '' };
const NOTHING: Meaning = {
  ...{ label: NO_WORDS, before: NO_WORDS, after: NO_WORDS, instruction: NO_WORDS },
  nextStep: 'redraft',
};

interface EditTermProps {
  list: TermList;
  /** None: a new one. */
  term: Term | undefined;
  onClose: () => void;
}

/** What a code means in both languages, with an example; and whether it can still be chosen. */
export function EditTerm({ list, term, onClose }: EditTermProps) {
  const change = useTermChange(onClose);
  const [code, setCode] = useState(term?.code ?? '');
  const [meaning, setMeaning] = useState<Meaning>({ ...NOTHING, ...term });
  const base = term?.version ?? 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(() => saveTerm(list, code, savedOf(list, meaning, base)));
  };
  return (
    <Dialog title={term ? t('Change {{code}}', { code }) : t('A new code')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {change.isError && <ProblemBanner error={change.error} />}
        {!term && (
          <Field
            label={t('Code')}
            hint={t('A-Z, 0-9 and _, a letter first. It stays for ever.')}
            value={code}
            pattern="[A-Z][A-Z0-9_]{1,39}"
            required
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
        )}
        <TermFields {...{ list, meaning }} onChange={(part) => setMeaning({ ...meaning, ...part })} />
        <footer className="dialog-foot">
          {term && (
            <Button
              look="quiet"
              onClick={() => change.mutate(() => retireTerm(list, term.code, base, !term.retired))}
            >
              {term.retired ? t('Bring it back') : t('Retire it')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={change.isPending}>
            {t('Save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const hasWords = ({ en, es }: Spoken): boolean => /\S/.test(en + es);

/** As it is sent: what was left blank is left out, and each list has its own fields. */
function savedOf(list: TermList, meaning: Meaning, base: number): SavedTerm {
  const { label, before, after, instruction, nextStep } = meaning;
  return {
    label: { en: label.en, es: label.es },
    ...(hasWords(before) && { before }),
    ...(hasWords(after) && { after }),
    ...(list === 'reject-reason' && { nextStep, instruction }),
    base,
  };
}
