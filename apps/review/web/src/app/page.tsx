import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.js';
import { getMe } from '../api/session.js';
import { Join } from '../features/session/components/join.js';
import { Setup } from '../features/session/components/setup.js';
import { SignIn } from '../features/session/components/sign-in.js';
import { firstPage, maySee } from './pages.policy.js';
import { SecondFactorFirst } from './second-factor-first.js';
import { SignedIn } from './signed-in.js';
import { titleOf, useTitle } from './title.js';
import { useEnter } from './use-enter.js';
import { Unreachable } from './unreachable.js';
import { useLeaving } from './use-leaving.js';
import { go, useRoute } from './use-route.js';

/** The page an address shows, to whoever is signed in. */
export function Page() {
  const route = useRoute();
  const outside = route.page === 'setup' || route.page === 'join';
  const me = useQuery({ queryKey: keys.me, queryFn: getMe, enabled: !outside });

  useLeaving();
  useTitle(outside || me.isSuccess ? titleOf(route, me.data) : undefined, me.data);

  const enter = useEnter(outside || route.page === 'sign-in');

  if (route.page === 'join') return <Join token={location.hash.slice(1)} onSignedIn={enter} />;
  if (route.page === 'setup') return <Setup token={location.hash.slice(1)} onSignedIn={enter} />;
  if (me.isPending) return null;
  if (me.isError && me.data === undefined) return <Unreachable onRetry={() => void me.refetch()} />;
  if (!me.data) return <SignIn onSignedIn={enter} />;
  if (route.page === 'sign-in') return <Redirect to="/" />;
  if (me.data.secondFactor?.missing) return <SecondFactorFirst onDone={enter} />;
  const { roles } = me.data.person;
  if (!maySee(route.page, roles)) return <Redirect to={firstPage(roles)} />;
  return <SignedIn me={me.data} route={route} />;
}

function Redirect({ to }: { to: string }) {
  useEffect(() => go(to, 'replace'), [to]);
  return null;
}
