import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { t } from '../lib/language/t.js';
import { Count } from '../ui/count.js';
import { Frame } from './frame.js';
import { operationsTabs, useOperationsCounts } from './operations-tabs.js';
import { operationsHref, workspaceHref } from './route.policy.js';
import { go } from './use-route.js';
import './operations.css';

interface OperationsProps {
  me: Me;
  status: LiveStatus;
  tab: string;
}

/** What needs a person besides the queue, a tab each. */
export function Operations({ me, status, tab }: OperationsProps) {
  const tabs = operationsTabs();
  const shown = tabs.find((one) => one.tab === tab) ?? tabs[0];
  const counts = useOperationsCounts();
  return (
    <Frame {...{ me, status }} page="operations" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <nav className="operations-tabs" aria-label={t('Operations')}>
        {tabs.map((one) => (
          <a key={one.tab} href={operationsHref(one.tab)} aria-current={one === shown ? 'page' : undefined}>
            {one.words}
            <Count of={counts[one.tab] ?? 0} words={t('waiting')} />
          </a>
        ))}
      </nav>
      <section className="operations-content" aria-label={shown.words}>
        <shown.Content />
      </section>
    </Frame>
  );
}
