import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import { signOut } from '../api/sign-in-library.js';
import { writing } from './desk.js';
import { go } from './use-route.js';

/** The way out. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    writing.leave();
    await signOut().catch(() => undefined);
    writing.clear();
    client.clear();
    client.setQueryData(keys.me, null);
    go('/sign-in', 'replace');
  };
}
