import type { Me } from '../api/session.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { Ctas } from '../features/ctas/components/ctas.js';
import { SavedReplies } from '../features/saved-replies/components/saved-replies.js';
import { Frame } from './frame.js';
import { workspaceHref } from './route.policy.js';
import { go } from './use-route.js';

/** Replies kept to use again. */
export function RepliesPage({ me, status }: { me: Me; status: LiveStatus }) {
  return (
    <Frame {...{ me, status }} page="replies" onOpen={(itemId) => go(workspaceHref('open', itemId))}>
      <SavedReplies roles={me.person.roles} />
      <Ctas roles={me.person.roles} />
    </Frame>
  );
}
