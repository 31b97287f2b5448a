import { useEffect } from 'react';
import type { Me } from '../api/session.js';
import { t } from '../lib/language/t.js';
import { adminTabsOf } from './admin-tabs.policy.js';
import { operationsTabs } from './operations-tabs.js';
import { pageLinks } from './pages.policy.js';
import type { Route } from './route.policy.js';

/**
 * Names the page on the browser's tab, in its history, and to whoever hears what they have come to; where there are several workspaces,
 * this one too. What has no words leaves the name as it is.
 */
export function useTitle(words: string | undefined, me?: Me | null): void {
  const workspace = me && me.workspaces.length > 1 ? me.workspace.name : undefined;
  useEffect(() => {
    if (words !== undefined) document.title = workspace === undefined ? words : `${words} · ${workspace}`;
  }, [words, workspace]);
}

/** What the page of an address is called; undefined of the workspace, which counts what waits in it. */
export function titleOf(route: Route, me: Me | null | undefined): string | undefined {
  const words = wordsOf(route, me);
  return words && `${words} · ${t('Countersign')}`;
}

function wordsOf(route: Route, me: Me | null | undefined): string | undefined {
  if (route.page === 'setup') return t('Set up the first administrator');
  if (route.page === 'join') return t('Join');
  if (!me) return t('Sign in');
  if (me.secondFactor?.missing) return t('Set up a second factor');
  if (me.workspace.suspended) return t('{{name}} is suspended', { name: me.workspace.name });
  switch (route.page) {
    case 'admin':
      return tabOf(adminTabsOf(me.person.roles), route.tab);
    case 'operations':
      return tabOf(operationsTabs(), route.tab);
    case 'practice':
      return t('Practice');
    case 'workspace':
      return undefined;
    default:
      return pageLinks().find(({ page }) => page === route.page)?.words;
  }
}

/** As the pages show them: an address that names no tab shows the first. */
function tabOf(tabs: readonly { tab: string; words: string }[], tab: string): string | undefined {
  return (tabs.find((one) => one.tab === tab) ?? tabs[0])?.words;
}
