import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import type { LiveStatus } from '../live-stream.js';
import './live-banner.css';

const PATIENCE_MS = 1_000;

function watchOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchOnline, () => navigator.onLine);
}

/** Says that what is on screen may be old; blips shorter than a second are not worth a word. */
export function LiveBanner({ status }: { status: LiveStatus }) {
  const online = useOnline();
  const broken = status === 'reconnecting' || !online;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(broken), broken && online ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [broken, online]);

  return (
    <div className="live-banner" role="status" aria-label={t('Connection')}>
      {shown && (
        <p>
          <Icon name="offline" />
          {online
            ? t('Reconnecting. What you see may be out of date; it is refreshed every 15 seconds.')
            : t('You are offline. What you see may be out of date; your text is kept.')}
        </p>
      )}
    </div>
  );
}
