import type { ListState } from '../../../api/items.js';

export function QueueEmpty({ state }: { state: ListState }) {
  return (
    <div className="queue-empty">
      {state === 'open' ? (
        <>
          <strong>Nobody is waiting</strong>
          <p>New conversations appear here by themselves.</p>
        </>
      ) : (
        <>
          <strong>Nothing decided yet</strong>
          <p>Replies you approve and items you close are listed here.</p>
        </>
      )}
    </div>
  );
}
