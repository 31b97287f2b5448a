import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { People } from '../features/people/components/people.js';
import { Frame } from './frame.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';
import './admin.css';

/** Who works here. */
export function AdminPage({ me, status }: { me: Me; status: LiveStatus }) {
  return (
    <Frame {...{ me, status }} page="admin" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <People roles={me.person.roles} />
    </Frame>
  );
}
