import type { ItemState } from '../../../api/items.js';
import './state-mark.css';

const WORDS: Record<ItemState, string> = {
  drafting: 'Drafting',
  waiting: 'Waiting for its draft',
  ready: 'Draft ready',
  no_draft: 'No draft, write by hand',
  settled: 'Decided',
};

/** A shape for the eye (full, turning, dashed, hollow, small) and words for the ear. */
export function StateMark({ state }: { state: ItemState }) {
  return (
    <span className={`state-mark state-${state}`} role="img" aria-label={WORDS[state]} title={WORDS[state]} />
  );
}
