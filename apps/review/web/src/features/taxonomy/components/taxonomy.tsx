import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import { getTaxonomy, labelOf, said, type Taxonomy as Lists, type Term } from '../../../api/taxonomy.js';
import type { TermList } from '../../../api/taxonomy-change.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { EditTerm } from './edit-term.js';
import { MergeTerm } from './merge-term.js';
import './taxonomy.css';

const lists = (all: Lists): { list: TermList; words: string; hint: string; terms: Term[] }[] => [
  {
    ...{ list: 'edit-tag', words: t('Edit tags'), terms: all.editTags },
    hint: t('What a reviewer changed in a draft.'),
  },
  {
    ...{ list: 'reject-reason', words: t('Reject reasons'), terms: all.rejectReasons },
    hint: t('Why a draft is turned down, and where that leads.'),
  },
  {
    ...{ list: 'close-reason', words: t('Close reasons'), terms: all.closeReasons },
    hint: t('Why nobody answers. They can be renamed and retired; none can be added.'),
  },
];

interface Chosen {
  list: TermList;
  /** None: a new one is added. */
  term?: Term;
  act: 'edit' | 'merge';
}

/** The lists people choose tags and reasons from, in order by whoever administers the workspace (RV-10). */
export function Taxonomy() {
  const all = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  const [chosen, setChosen] = useState<Chosen>();
  if (all.isError) return <ProblemBanner error={all.error} />;
  if (!all.data) return <div className="skeleton" />;
  const shown = lists(all.data);
  const close = (): void => setChosen(undefined);
  const terms = shown.find(({ list }) => list === chosen?.list)?.terms ?? [];
  return (
    <div className="taxonomy">
      {shown.map(({ list, words, hint, terms: all }) => (
        <section key={list} aria-label={words}>
          <header className="taxonomy-head">
            <h2>{words}</h2>
            <p className="field-hint">{hint}</p>
            {list !== 'close-reason' && (
              <Button
                icon="add"
                aria-label={t('Add to: {{words}}', { words })}
                onClick={() => setChosen({ list, act: 'edit' })}
              >
                {t('Add')}
              </Button>
            )}
          </header>
          <ul>
            {all.map((term) => (
              <Row
                key={term.code}
                {...{ term }}
                terms={all}
                onChoose={(act) => setChosen({ list, term, act })}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen?.act === 'edit' && <EditTerm list={chosen.list} term={chosen.term} onClose={close} />}
      {chosen?.act === 'merge' && chosen.term && (
        <MergeTerm list={chosen.list} term={chosen.term} terms={terms} onClose={close} />
      )}
    </div>
  );
}

interface RowProps {
  term: Term;
  terms: Term[];
  onChoose: (act: Chosen['act']) => void;
}

function Row({ term, terms, onChoose }: RowProps) {
  const { code, label, before, after, retired, mergedInto, own } = term;
  const name = said(label);
  return (
    <li className={retired ? 'taxonomy-retired' : undefined}>
      <div>
        <strong>{name}</strong> <code>{code}</code> {own && <Tag>{t('own')}</Tag>}{' '}
        {mergedInto ? (
          <Tag>{t('now {{label}}', { label: labelOf(terms, mergedInto) })}</Tag>
        ) : (
          retired && <Tag>{t('retired')}</Tag>
        )}
        {before && after && (
          <p className="taxonomy-example">
            <q>{said(before)}</q> → <q>{said(after)}</q>
          </p>
        )}
      </div>
      <div className="taxonomy-acts">
        <Button look="quiet" aria-label={t('Change: {{name}}', { name })} onClick={() => onChoose('edit')}>
          {t('Change')}
        </Button>
        {!retired && (
          <Button look="quiet" aria-label={t('Merge: {{name}}', { name })} onClick={() => onChoose('merge')}>
            {t('Merge')}
          </Button>
        )}
      </div>
    </li>
  );
}
