import type { ListState } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';

export function QueueEmpty({ state }: { state: ListState }) {
  return (
    <div className="queue-empty">
      {state === 'open' ? (
        <>
          <strong>{t('Nobody is waiting')}</strong>
          <p>{t('New conversations appear here by themselves.')}</p>
        </>
      ) : (
        <>
          <strong>{t('Nothing decided yet')}</strong>
          <p>{t('Replies you approve and items you close are listed here.')}</p>
        </>
      )}
    </div>
  );
}
