import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { session } from '../api/http.js';
import { keys } from '../api/keys.js';
import { getMe } from '../api/session.js';
import { claims, writing } from './desk.js';

/** What ends with a session or with the tab: who is signed in, what is held, what is being written. */
export function useLeaving(): void {
  const client = useQueryClient();
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
    // Nothing of this page is of the workspace one is in now.
    const elsewhere = (): void => location.assign('/');
    session.addEventListener('gone', gone);
    session.addEventListener('elsewhere', elsewhere);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', writing.retry);
    return () => {
      session.removeEventListener('gone', gone);
      session.removeEventListener('elsewhere', elsewhere);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', writing.retry);
    };
  }, [client]);
}
