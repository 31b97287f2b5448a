import type { Me } from '../api/session.js';
import { Escalations } from '../features/escalations/components/escalations.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { escalationHref } from './escalation-href.policy.js';
import { Frame } from './frame.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

/** Who has to be looked at now. */
export function EscalationsPage({ me, status }: { me: Me; status: LiveStatus }) {
  return (
    <Frame {...{ me, status }} page="escalations" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <Escalations roles={me.person.roles} hrefOf={escalationHref} />
    </Frame>
  );
}
