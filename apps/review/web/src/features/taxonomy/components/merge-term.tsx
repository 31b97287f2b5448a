import { useState, type FormEvent } from 'react';
import { inUse, said, type Term } from '../../../api/taxonomy.js';
import { mergeTerm, type TermList } from '../../../api/taxonomy-change.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Pick } from '../../../ui/pick.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useTermChange } from '../use-term-change.js';

interface MergeTermProps {
  list: TermList;
  term: Term;
  /** The whole list. */
  terms: Term[];
  onClose: () => void;
}

/** Lets another code stand in the place of this one. */
export function MergeTerm({ list, term, terms, onClose }: MergeTermProps) {
  const change = useTermChange(onClose);
  const [into, setInto] = useState('');
  const others = inUse(terms).filter(({ code }) => code !== term.code);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into) change.mutate(() => mergeTerm(list, term.code, term.version, into));
  };
  return (
    <Dialog title={t('Merge “{{name}}” into another', { name: said(term.label) })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {change.isError && <ProblemBanner error={change.error} />}
        <Pick
          label={t('Stands in its place from now on')}
          value={into}
          choices={[['', t('Choose one')], ...others.map(({ code, label }) => [code, said(label)] as const)]}
          onPick={setInto}
        />
        <p className="field-hint">{t('What was decided with it before stays as it is, and readable.')}</p>
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={into === '' || change.isPending}>
            {t('Merge them')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
