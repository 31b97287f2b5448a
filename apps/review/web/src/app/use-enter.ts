import { useQueryClient } from '@tanstack/react-query';
import { writing } from './desk.js';
import { together } from './together.js';
import { go } from './use-route.js';

/** What follows when somebody has signed in. @param away the page they did it on shows nothing to whoever is signed in */
export function useEnter(away: boolean): () => void {
  const client = useQueryClient();
  return () => {
    // What whoever was here before wrote is on the server, for them.
    writing.clear();
    together.set(undefined);
    if (away) go('/', 'replace');
    void client.resetQueries();
  };
}
