import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';

interface ReplyPlaceholderProps {
  failed: boolean;
  /** The conversation it would answer cannot be had. */
  blind: boolean;
  onRetry: () => void;
}

/** The reply's place while it loads, or when it cannot be had: nobody answers what they cannot see (RV-03). */
export function ReplyPlaceholder({ failed, blind, onRetry }: ReplyPlaceholderProps) {
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
        ) : blind ? (
          <Banner tone="warn" title={t('The reply waits for the conversation')}>
            {t('Nothing is lost: it is here as soon as you can see what it answers.')}
          </Banner>
        ) : (
          <div role="status" aria-label={t('Loading the reply')} className="skeleton skeleton-reply" />
        )}
      </div>
    </section>
  );
}
