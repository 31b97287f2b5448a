import type { MouseEvent } from 'react';
import { Count } from '../ui/count.js';
import { OPERATIONS_TABS, useOperationsCounts } from './operations-tabs.js';
import { operationsHref, workspaceHref } from './route.policy.js';
import { go } from './use-route.js';
import './page-links.css';

/** Follows a link without loading the page anew; with a modifier the browser does as always. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(event.currentTarget.pathname + event.currentTarget.search);
}

/** The pages of the workspace; a number beside Operations says that something waits for a person. */
export function PageLinks({ page }: { page: 'workspace' | 'operations' }) {
  const waiting = Object.values(useOperationsCounts()).reduce((sum, count) => sum + count, 0);
  const current = (of: typeof page): 'page' | undefined => (page === of ? 'page' : undefined);
  return (
    <nav className="page-links" aria-label="Pages">
      <a href={workspaceHref('open')} aria-current={current('workspace')} onClick={follow}>
        Queue
      </a>
      <a href={operationsHref(OPERATIONS_TABS[0].tab)} aria-current={current('operations')} onClick={follow}>
        Operations
        <Count of={waiting} words="waiting for a decision" />
      </a>
    </nav>
  );
}
