import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';

/** In place of every page while the server does not answer. */
export function Unreachable({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="entrance">
      <Banner
        tone="bad"
        urgent
        title={t('Countersign cannot be reached')}
        actions={<Button onClick={onRetry}>{t('Try again')}</Button>}
      >
        {t('The server does not answer. It may be starting; this page tries again when you ask it to.')}
      </Banner>
    </main>
  );
}
