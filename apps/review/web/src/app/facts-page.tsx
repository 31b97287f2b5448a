import type { Me } from '../api/session.js';
import { BusinessFacts } from '../features/facts/components/business-facts.js';
import { ValueSetting } from '../features/funnel/components/value-setting.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { Frame } from './frame.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

/** What is true of the business. */
export function FactsPage({ me, status }: { me: Me; status: LiveStatus }) {
  return (
    <Frame {...{ me, status }} page="facts" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <BusinessFacts roles={me.person.roles} />
      {me.person.roles.includes('admin') && <ValueSetting />}
    </Frame>
  );
}
