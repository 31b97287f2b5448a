import { useState, type FormEvent } from 'react';
import { getTaxonomy, type Spoken, type Taxonomy, type Term } from '../../../api/taxonomy.js';
import { retireTerm, saveTerm, type SavedTerm, type TermList } from '../../../api/taxonomy-change.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import { useTermChange } from '../use-term-change.js';
import { comparedMeanings, TermFields, type Meaning } from './term-fields.js';

const NO_WORDS: Spoken = { en: '', es: '' };
const NOTHING: Meaning = {
  ...{ label: NO_WORDS, before: NO_WORDS, after: NO_WORDS, instruction: NO_WORDS },
  nextStep: 'redraft',
};

/** Where the lists stand in what is read. */
const LISTED = {
  'edit-tag': 'editTags',
  'reject-reason': 'rejectReasons',
  'close-reason': 'closeReasons',
} as const satisfies Record<TermList, keyof Taxonomy>;

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
  const newest = async (): Promise<Term | undefined> =>
    (await getTaxonomy())[LISTED[list]].find((one) => one.code === term?.code);
  const edit = useEdit(term?.version ?? 0, newest, (theirs) => setMeaning({ ...NOTHING, ...theirs }));
  const carryOut = (act: (base: number) => Promise<unknown>): void =>
    change.mutate(async () => {
      if (!(await edit.save(act))) throw new Error('refused');
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    carryOut((base) => saveTerm(list, code, savedOf(list, meaning, base)));
  };
  return (
    <Dialog title={term ? t('Change {{code}}', { code }) : t('A new code')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <EditRefused
          edit={edit}
          compare={(theirs) => comparedMeanings(list, meaning, { ...NOTHING, ...theirs })}
        />
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
              onClick={() => carryOut((base) => retireTerm(list, term.code, base, !term.retired))}
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
