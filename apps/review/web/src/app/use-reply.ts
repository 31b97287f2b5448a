import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { useQuery } from '@tanstack/react-query';
import { channelName } from '../api/channel-words.policy.js';
import { keys } from '../api/keys.js';
import { getChannels } from '../api/workspace.js';
import { preflight, type Preflight } from '../features/composer/preflight.policy.js';
import { useOnline } from '../features/live/components/live-banner.js';
import { useNow } from '../lib/clock/now.js';
import { replyWindow } from '../lib/clock/reply-window.policy.js';
import { preferences } from '../lib/preferences/preferences.js';
import { useStore } from '../lib/store/store.js';

type Facts = Omit<Preflight, 'channel' | 'channelName' | 'channelHealth' | 'online' | 'window'> & {
  windowEndsAt: string | null;
};
/** Milliseconds between two looks at the time left. */
const TICK = 10_000;

/** What would be signed for these texts as they are on screen, and what stands in the way. */
export function useReply(bound: Omit<ApprovalContent, 'bubbles'> | undefined, facts: Facts) {
  const { undoSeconds } = useStore(preferences);
  const online = useOnline();
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  const now = useNow(TICK);
  const bubbles = facts.texts.map((text) => ({ text }));
  const channel = bound?.recipient.channel ?? '';
  const account = channels.data?.find(({ accountId }) => accountId === bound?.recipient.accountId);
  return {
    signed: { bubbles, undoSeconds, digest: bound ? approvalDigest({ ...bound, bubbles }) : '' },
    checks: preflight({
      ...facts,
      channel,
      channelName: channelName(channel),
      channelHealth: account?.health,
      window: replyWindow(facts.windowEndsAt, now),
      online,
    }),
  };
}
