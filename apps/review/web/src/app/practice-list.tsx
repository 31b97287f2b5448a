import { QueueList } from '../features/queue/components/queue-list.js';
import { t } from '../lib/language/t.js';
import { Button } from '../ui/button.js';
import { ProblemBanner } from '../ui/problem-banner.js';
import { practiceHref } from './route.policy.js';
import { openSample, type Samples } from './use-samples.js';
import '../features/queue/components/queue-pane.css';

const NO_OUTCOME = (outcome: string): string => outcome;

/** The samples that wait, as the queue shows who waits. */
export function PracticeList({ samples, name }: { samples: Samples; name: string | undefined }) {
  const { all, items, failed, retry } = samples;
  const done = all.length - items.length;
  return (
    <section className="queue-pane" aria-label={t('Practice queue')}>
      <header className="pane-head">
        <h2>{t('Practice queue')}</h2>
        {all.length > 0 && (
          <span className="pane-head-note">
            {t('{{done}} of {{count}} decided', { done, count: all.length })}
          </span>
        )}
      </header>
      <div className="queue-content">
        {failed ? (
          <div className="queue-problem">
            <ProblemBanner error={undefined} actions={<Button onClick={retry}>{t('Try again')}</Button>} />
          </div>
        ) : all.length > 0 && items.length === 0 ? (
          <div className="queue-empty">
            <strong>{t('All samples are decided')}</strong>
            <a href={practiceHref()}>{t('See what you decided')}</a>
          </div>
        ) : (
          <QueueList
            queue={{ items, hasMore: false, loadMore: () => undefined, status: 'success', retry }}
            state="open"
            outOfTurn={undefined}
            selectedId={name}
            outcomeWords={NO_OUTCOME}
            hrefOf={practiceHref}
            onSelect={openSample}
          />
        )}
      </div>
    </section>
  );
}
