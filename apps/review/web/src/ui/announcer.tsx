import { t } from '../lib/language/t.js';
import { Store, useStore } from '../lib/store/store.js';

const latest = new Store('');

/** Says something to screen readers without moving the focus; the same words twice are said twice. */
export function announce(words: string): void {
  latest.set(latest.get() === words ? `${words}\u200b` : words);
}

/** The one polite live region of the page. */
export function Announcer() {
  const words = useStore(latest);
  return (
    <div className="visually-hidden" aria-live="polite" role="status" aria-label={t('Announcements')}>
      {words}
    </div>
  );
}
