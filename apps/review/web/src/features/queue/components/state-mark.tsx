import type { ItemState } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import './state-mark.css';

const wordTable = (): Record<ItemState, string> => ({
  drafting: t('Drafting'),
  waiting: t('Waiting for its draft'),
  ready: t('Draft ready'),
  no_draft: t('No draft, write by hand'),
  settled: t('Decided'),
});

/** A shape for the eye (full, turning, dashed, hollow, small) and words for the ear. */
export function StateMark({ state }: { state: ItemState }) {
  return (
    <span
      className={`state-mark state-${state}`}
      role="img"
      aria-label={wordTable()[state]}
      title={wordTable()[state]}
    />
  );
}
