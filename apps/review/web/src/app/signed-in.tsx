import type { Me } from '../api/session.js';
import { Operations } from './operations.js';
import type { Route } from './route.policy.js';
import { useLive } from './use-live.js';
import { Workspace } from './workspace.js';

interface SignedInProps {
  me: Me;
  route: Extract<Route, { page: 'workspace' | 'operations' }>;
}

/** What a signed-in person sees, kept live by one stream whichever page is open. */
export function SignedIn({ me, route }: SignedInProps) {
  const live = useLive();
  if (route.page === 'operations') return <Operations me={me} status={live.status} tab={route.tab} />;
  return <Workspace {...{ me, live }} show={route.show} itemId={route.itemId} />;
}
