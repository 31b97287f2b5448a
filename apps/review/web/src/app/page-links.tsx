import { Count } from '../ui/count.js';
import { OPERATIONS_TABS, useOperationsCounts } from './operations-tabs.js';
import { FACTS_HREF, knowledgeHref, operationsHref, rulesHref, workspaceHref } from './route.policy.js';
import './page-links.css';

export type Page = 'workspace' | 'operations' | 'knowledge' | 'rules' | 'facts';

/** The pages of the workspace; a number beside Operations says that something waits for a person. */
export function PageLinks({ page }: { page: Page }) {
  const waiting = Object.values(useOperationsCounts()).reduce((sum, count) => sum + count, 0);
  const current = (of: Page): 'page' | undefined => (page === of ? 'page' : undefined);
  return (
    <nav className="page-links" aria-label="Pages">
      <a href={workspaceHref('open')} aria-current={current('workspace')}>
        Queue
      </a>
      <a href={knowledgeHref()} aria-current={current('knowledge')}>
        Documents
      </a>
      <a href={FACTS_HREF} aria-current={current('facts')}>
        Business
      </a>
      <a href={rulesHref()} aria-current={current('rules')}>
        Rules
      </a>
      <a href={operationsHref(OPERATIONS_TABS[0].tab)} aria-current={current('operations')}>
        Operations
        <Count of={waiting} words="waiting for a decision" />
      </a>
    </nav>
  );
}
