import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { capabilitiesOf } from '../api/channel-words.policy.js';
import { keys } from '../api/keys.js';
import { getMe } from '../api/session.js';
import { getChannels, type ChannelAccount } from '../api/workspace.js';

/** The accounts by which this person may write to somebody first; none where no channel lets us begin (RV-20). */
export function useBeginners(roles: readonly string[]): ChannelAccount[] {
  const decides = roles.includes('reviewer') || roles.includes('lead');
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const has = me.data?.features.includes('firstMessages') ?? false;
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  return useMemo(
    () =>
      decides && has ? (channels.data ?? []).filter(({ channel }) => capabilitiesOf(channel)?.templates) : [],
    [channels.data, decides, has],
  );
}
