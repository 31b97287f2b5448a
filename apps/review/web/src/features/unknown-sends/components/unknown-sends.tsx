import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useUnknownSends } from '../use-unknown-sends.js';
import { UnknownList } from './unknown-list.js';
import './unknown-sends.css';

/** Replies of which nobody knows whether they arrived, oldest first, each with its three ways out. */
export function UnknownSends() {
  const sends = useUnknownSends();
  if (sends.isPending)
    return <div className="skeleton skeleton-reply" role="status" aria-label={t('Loading')} />;
  if (!sends.data) {
    return (
      <ProblemBanner
        error={sends.error}
        actions={<Button onClick={() => void sends.refetch()}>{t('Try again')}</Button>}
      />
    );
  }
  if (sends.data.length === 0) {
    return (
      <div className="unknown-none">
        <h2>{t('Nothing is unknown')}</h2>
        <p>
          {t(
            'Of every reply it is known whether it arrived. When a channel’s answer is lost, the reply waits here.',
          )}
        </p>
      </div>
    );
  }
  return <UnknownList sends={sends.data} />;
}
