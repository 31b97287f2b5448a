import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';

/** The reply's place while it loads, or when it cannot be had. */
export function ReplyPlaceholder({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  return (
    <section className="draft-pane" aria-label={t('Reply')}>
      <header className="pane-head" />
      <div className="draft-body">
        {failed ? (
          <Banner
            tone="bad"
            title={t('This item could not be loaded')}
            actions={<Button onClick={onRetry}>{t('Try again')}</Button>}
          >
            {t('It may be gone, or the server cannot be reached.')}
          </Banner>
        ) : (
          <div role="status" aria-label={t('Loading the reply')} className="skeleton skeleton-reply" />
        )}
      </div>
    </section>
  );
}
