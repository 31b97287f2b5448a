import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { useQuery } from '@tanstack/react-query';
import { channelName } from '../api/channel-words.policy.js';
import { keys } from '../api/keys.js';
import { getChannels } from '../api/workspace.js';
import { preflight, type Preflight } from '../features/composer/preflight.policy.js';
import { useOnline } from '../features/live/components/live-banner.js';

type Bound = Omit<ApprovalContent, 'bubbles'>;

interface Facts extends Pick<Preflight, 'suppressed' | 'claimedBy' | 'unreadInbound'> {
  texts: string[];
}

/** What would be signed for these texts as they are on screen, and what stands in the way. */
export function useReply(bound: Bound | undefined, facts: Facts) {
  const online = useOnline();
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  const bubbles = facts.texts.map((text) => ({ text }));
  const channel = bound?.recipient.channel ?? '';
  const account = channels.data?.find(({ accountId }) => accountId === bound?.recipient.accountId);
  return {
    bubbles,
    digest: bound ? approvalDigest({ ...bound, bubbles }) : '',
    checks: preflight({
      ...facts,
      channel,
      channelName: channelName(channel),
      channelHealth: account?.health,
      online,
    }),
  };
}
