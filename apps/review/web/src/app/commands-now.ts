import { keys } from '../api/keys.js';
import type { Me } from '../api/session.js';
import type { SavedView } from '../api/views.js';
import type { Command } from '../features/commands/commands.policy.js';
import { offeredActions } from '../lib/keyboard/bound-actions.js';
import { shortcutsOf } from '../lib/keyboard/own-keys.policy.js';
import { preferences } from '../lib/preferences/preferences.js';
import { t } from '../lib/language/t.js';
import { adminTabsOf } from './admin-tabs.policy.js';
import { enterWorkspace } from './enter-workspace.js';
import { waysToLearn } from './first-hour.js';
import { operationsTabs } from './operations-tabs.js';
import { pagesOf } from './pages.policy.js';
import { adminHref, listHref, operationsHref } from './route.policy.js';
import { queryClient } from './query-client.js';
import { go } from './use-route.js';

/** Everything somebody can do or open at this moment: the actions of the page, then the pages. */
export function commandsNow({ person: { roles }, workspace, workspaces }: Me): Command[] {
  const offered = offeredActions();
  const actions = shortcutsOf(preferences.get().ownKeys).flatMap(({ action, words, group, keys }) => {
    const run = offered.get(action);
    return run && action !== 'commands' ? [{ id: action, words, group, key: keys[0], run }] : [];
  });
  const open = (id: string, words: string, group: string, href: string): Command => ({
    ...{ id, words, group },
    run: () => go(href),
  });
  const pages = pagesOf(roles);
  const views = queryClient.getQueryData<SavedView[]>(keys.views) ?? [];
  const tabsOf = (page: string): boolean => pages.some((one) => one.page === page);
  return [
    ...actions,
    ...views.map(({ id, name, count, listed }) =>
      open(`view-${id}`, count === undefined ? name : `${name} (${count})`, t('Views'), listHref(listed)),
    ),
    ...waysToLearn(roles).map(({ id, words, run }) => ({ id: `learn-${id}`, words, group: t('Learn'), run })),
    ...workspaces
      .filter(({ id }) => id !== workspace.id)
      .map(({ id, name }) => ({
        ...{ id: `workspace-${id}`, words: t('Go to {{name}}', { name }), group: t('Workspaces') },
        run: () => void enterWorkspace(id),
      })),
    ...pages.map(({ page, words, href }) => open(`page-${page}`, words, t('Pages'), href)),
    ...(tabsOf('operations') ? operationsTabs() : []).map(({ tab, words }) =>
      open(`operations-${tab}`, words, t('Operations'), operationsHref(tab)),
    ),
    ...(tabsOf('admin') ? adminTabsOf(roles) : []).map(({ tab, words }) =>
      open(`admin-${tab}`, words, t('Administration'), adminHref(tab)),
    ),
  ];
}
