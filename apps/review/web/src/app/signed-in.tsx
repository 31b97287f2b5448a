import type { Me } from '../api/session.js';
import { AdminPage } from './admin-page.js';
import { EscalationsPage } from './escalations-page.js';
import { FactsPage } from './facts-page.js';
import { KnowledgePage } from './knowledge-page.js';
import { NumbersPage } from './numbers-page.js';
import { Operations } from './operations.js';
import { PracticePage } from './practice-page.js';
import { RepliesPage } from './replies-page.js';
import { RulesPage } from './rules-page.js';
import type { Route } from './route.policy.js';
import { Suspended } from './suspended.js';
import { useLive } from './use-live.js';
import { Workspace } from './workspace.js';

interface SignedInProps {
  me: Me;
  route: Extract<
    Route,
    {
      page:
        | 'workspace'
        | 'operations'
        | 'knowledge'
        | 'rules'
        | 'facts'
        | 'replies'
        | 'numbers'
        | 'admin'
        | 'escalations'
        | 'practice';
    }
  >;
}

/** What a signed-in person sees, kept live by one stream whichever page is open. */
export function SignedIn({ me, route }: SignedInProps) {
  const live = useLive();
  if (me.workspace.suspended) return <Suspended me={me} />;
  if (route.page === 'operations') return <Operations me={me} status={live.status} tab={route.tab} />;
  if (route.page === 'knowledge') return <KnowledgePage me={me} status={live.status} name={route.name} />;
  if (route.page === 'rules') return <RulesPage me={me} status={live.status} name={route.name} />;
  if (route.page === 'admin') return <AdminPage me={me} status={live.status} tab={route.tab} />;
  if (route.page === 'escalations') return <EscalationsPage me={me} status={live.status} />;
  if (route.page === 'facts') return <FactsPage me={me} status={live.status} />;
  if (route.page === 'numbers') return <NumbersPage me={me} status={live.status} />;
  if (route.page === 'replies') return <RepliesPage me={me} status={live.status} />;
  if (route.page === 'practice') return <PracticePage me={me} status={live.status} name={route.name} />;
  const { listed, itemId, conversationId } = route;
  return <Workspace {...{ me, live, listed, itemId, conversationId }} />;
}
