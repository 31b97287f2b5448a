import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { t } from '../lib/language/t.js';
import { ADMIN_CONTENT } from './admin-content.js';
import { adminTabsOf } from './admin-tabs.policy.js';
import { Frame } from './frame.js';
import { adminHref, workspaceHref } from './route.policy.js';
import { go } from './use-route.js';
import './operations.css';

interface AdminPageProps {
  me: Me;
  status: LiveStatus;
  /** As the address names it; another one is the first that may be read. */
  tab: string;
}

/** Who works here and what they did, a tab each. */
export function AdminPage({ me, status, tab }: AdminPageProps) {
  const { roles } = me.person;
  const tabs = adminTabsOf(roles);
  const shown = tabs.find((one) => one.tab === tab) ?? tabs[0];
  if (!shown) return null;
  const Content = ADMIN_CONTENT[shown.tab];
  return (
    <Frame {...{ me, status }} page="admin" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <nav className="operations-tabs" aria-label={t('Administration')}>
        {tabs.map((one) => (
          <a key={one.tab} href={adminHref(one.tab)} aria-current={one === shown ? 'page' : undefined}>
            {one.words}
          </a>
        ))}
      </nav>
      <section className="operations-content" aria-label={shown.words}>
        <Content roles={roles} />
      </section>
    </Frame>
  );
}
