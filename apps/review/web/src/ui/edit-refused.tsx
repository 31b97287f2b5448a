import type { Edit } from '../lib/edit/use-edit.js';
import { t } from '../lib/language/t.js';
import { Banner } from './banner.js';
import { Button } from './button.js';
import './edit-refused.css';
import { ProblemBanner } from './problem-banner.js';

/** One field: its label, what is in the form, and what theirs says. */
export type Compared = readonly [label: string, mine: string, theirs: string];

interface EditRefusedProps<T> {
  edit: Edit<T>;
  /** Every field beside theirs; those that say the same are not shown. */
  compare: (theirs: T) => readonly Compared[];
}

/** Why nothing was saved; where somebody else saved first, what they wrote, and the choice between the two. */
export function EditRefused<T>({ edit, compare }: EditRefusedProps<T>) {
  const { problem, theirs, keepMine, takeTheirs } = edit;
  if (problem === undefined) return null;
  if (theirs === undefined) return <ProblemBanner error={problem} />;
  const differing = compare(theirs).filter(([, mine, other]) => mine.trim() !== other.trim());
  return (
    <Banner
      tone="warn"
      urgent
      title={t('Nothing was saved: somebody changed this meanwhile')}
      actions={
        <>
          <Button onClick={keepMine}>{t('Keep mine')}</Button>
          <Button onClick={takeTheirs}>{t('Take theirs')}</Button>
        </>
      }
    >
      <p>
        {differing.length === 0
          ? t('What you wrote is still here. Theirs says the same.')
          : t('What you wrote is still here. Theirs says:')}
      </p>
      <dl className="edit-theirs" aria-label={t('What they wrote')}>
        {differing.map(([label, , other]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{other.trim() === '' ? <em>{t('nothing')}</em> : other}</dd>
          </div>
        ))}
      </dl>
    </Banner>
  );
}
