import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import { getChannels } from '../api/workspace.js';
import { preferences } from '../lib/preferences/preferences.js';
import { useStore } from '../lib/store/store.js';

/** While it is not known what is usual: rather too long than gone too soon. */
const UNKNOWN = 10;

/** Seconds a reply approved now can be taken back: one's own choice, or what is usual on its account (RV-06). */
export function useUndoSeconds(accountId: string): number {
  const { undoSeconds } = useStore(preferences);
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  if (undoSeconds !== 'usual') return undoSeconds;
  return channels.data?.find((one) => one.accountId === accountId)?.undoSeconds ?? UNKNOWN;
}
