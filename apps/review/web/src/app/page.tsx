import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { session } from '../api/http.js';
import { keys } from '../api/keys.js';
import { getMe } from '../api/session.js';
import { Join } from '../features/session/components/join.js';
import { Setup } from '../features/session/components/setup.js';
import { SignIn } from '../features/session/components/sign-in.js';
import { t } from '../lib/language/t.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { claims, writing } from './desk.js';
import { firstPage, maySee } from './pages.policy.js';
import { SecondFactorFirst } from './second-factor-first.js';
import { SignedIn } from './signed-in.js';
import { together } from './together.js';
import { go, useRoute } from './use-route.js';

/** The page an address shows, to whoever is signed in. */
export function Page() {
  const route = useRoute();
  const client = useQueryClient();
  const outside = route.page === 'setup' || route.page === 'join';
  const me = useQuery({ queryKey: keys.me, queryFn: getMe, enabled: !outside });

  useEffect(() => {
    // Asked once more: switching a second factor changes the session under requests that are on their way.
    const gone = (): void =>
      void getMe().then(
        (still) => still ?? client.setQueryData(keys.me, null),
        () => undefined,
      );
    const leave = (): void => {
      writing.leave();
      claims.leave();
    };
    session.addEventListener('gone', gone);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', writing.retry);
    return () => {
      session.removeEventListener('gone', gone);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', writing.retry);
    };
  }, [client]);

  const enter = (): void => {
    // What whoever was here before wrote is on the server, for them.
    writing.clear();
    together.set(undefined);
    if (outside || route.page === 'sign-in') go('/', 'replace');
    void client.resetQueries();
  };

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

function Unreachable({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="entrance">
      <Banner
        tone="bad"
        urgent
        title={t('Countersign cannot be reached')}
        actions={<Button onClick={onRetry}>{t('Try again')}</Button>}
      >
        {t('The server does not answer. It may be starting; this page tries again when you ask it to.')}
      </Banner>
    </main>
  );
}
