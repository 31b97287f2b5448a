import { useState, type ReactNode } from 'react';
import type { ListState } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import type { Queue } from '../use-queue.js';
import { QueueEmpty } from './queue-empty.js';
import { QueueList } from './queue-list.js';
import { isAsked } from '../use-search.js';
import { NOTHING_WANTED, SearchBox, wantedOf } from './search-box.js';
import { QueueTools, type QueueToolsProps } from './queue-tools.js';
import { SearchHits } from './search-hits.js';
import { WhyHere } from './why-here.js';
import './queue-pane.css';

const tabChoices = (): { state: ListState; words: string }[] => [
  { state: 'open', words: t('Open') },
  { state: 'settled', words: t('Decided') },
  { state: 'snoozed', words: t('Snoozed') },
  { state: 'silent', words: t('Silent') },
];

interface QueuePaneProps extends QueueToolsProps {
  queue: Queue;
  openCount: string;
  /** The item that is there because it was its turn. */
  outOfTurn: string | undefined;
  selectedId: string | undefined;
  outcomeWords: (outcome: string) => string;
  hrefOf: (itemId: string) => string;
  onSelect: (itemId: string) => void;
  onTab: (state: ListState) => void;
  /** Below a list that is not empty. */
  foot?: ReactNode;
  /** What to do while nobody waits. */
  meanwhile?: ReactNode;
}

export function QueuePane(props: QueuePaneProps) {
  const { openCount, onTab, onFilter, viewName, viewsOf, begin, foot, ...content } = props;
  const { listed, queue, outOfTurn, selectedId, hrefOf, onSelect } = content;
  const { state } = listed;
  const open = state === 'open' ? queue.items.find(({ id }) => id === selectedId) : undefined;
  const [looking, setLooking] = useState(NOTHING_WANTED);
  const searching = isAsked(wantedOf(looking, 0));
  return (
    <section className="queue-pane" aria-label={t('Queue')}>
      <div className="pane-head queue-tabs" role="group" aria-label={t('Which items')}>
        {tabChoices().map((tab) => (
          <button
            key={tab.state}
            type="button"
            aria-pressed={!searching && tab.state === state}
            onClick={() => {
              setLooking(NOTHING_WANTED);
              onTab(tab.state);
            }}
          >
            {tab.words}
            {tab.state === 'open' && <span className="queue-count">{openCount}</span>}
          </button>
        ))}
      </div>
      <SearchBox {...{ looking }} onChange={setLooking} />
      {!searching && <QueueTools {...{ listed, onFilter, viewName, viewsOf, begin }} />}
      <div className="queue-content">
        {searching ? <SearchHits {...{ looking, selectedId, hrefOf, onSelect }} /> : <Content {...content} />}
      </div>
      {open && !searching && <WhyHere item={open} outOfTurn={open.id === outOfTurn} />}
      {queue.items.length > 0 && foot}
    </section>
  );
}

type ContentProps = Omit<
  QueuePaneProps,
  'openCount' | 'onTab' | 'onFilter' | 'viewName' | 'viewsOf' | 'begin' | 'foot'
>;

function Content(content: ContentProps): ReactNode {
  const { queue, listed, meanwhile } = content;
  if (queue.status === 'pending') return <QueueSkeleton />;
  if (queue.status === 'error') {
    return (
      <div className="queue-problem">
        <Banner
          tone="bad"
          title={t('The queue could not be loaded')}
          actions={<Button onClick={queue.retry}>{t('Try again')}</Button>}
        >
          {t('It is tried again by itself.')}
        </Banner>
      </div>
    );
  }
  if (queue.items.length === 0)
    return (
      <QueueEmpty state={listed.state} narrowed={Object.keys(listed.filter).length > 0} {...{ meanwhile }} />
    );
  return <QueueList {...content} state={listed.state} />;
}

function QueueSkeleton() {
  return (
    <div className="queue-skeleton" role="status" aria-label={t('Loading the queue')}>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="skeleton" />
      ))}
    </div>
  );
}
