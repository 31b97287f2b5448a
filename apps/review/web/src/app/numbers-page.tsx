import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { Numbers } from '../features/numbers/components/numbers.js';
import { Frame } from './frame.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

/** What happened, in numbers. */
export function NumbersPage({ me, status }: { me: Me; status: LiveStatus }) {
  return (
    <Frame {...{ me, status }} page="numbers" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <Numbers roles={me.person.roles} hrefOf={(itemId) => workspaceHref('open', itemId)} />
    </Frame>
  );
}
