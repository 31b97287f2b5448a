import type { ListState } from '../api/items.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { Kbd } from '../ui/kbd.js';
import mark from '../ui/mark.svg';
import { undoLast } from './decide.js';

/** The desk with nothing on it. */
export function NothingOpen({ show, empty }: { show: ListState; empty: boolean }) {
  usePageKeys({ undo: undoLast });
  const caughtUp = show === 'open' && empty;
  return (
    <div className="nothing-open">
      <img src={mark} alt="" width="40" height="40" />
      <h2>{caughtUp ? 'All caught up' : 'Nothing is open'}</h2>
      <p>
        {caughtUp
          ? 'When somebody writes, their messages appear here at once, and a draft soon after. Nothing is sent until you approve it.'
          : 'Pick an item from the list.'}
      </p>
      <p className="nothing-open-hint">
        Every action has a key. Press <Kbd of="?" />
        <span className="visually-hidden">the question mark</span> to see them.
      </p>
    </div>
  );
}
