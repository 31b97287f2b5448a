import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { capabilitiesOf } from '../api/channel-words.policy.js';
import { keys } from '../api/keys.js';
import { getChannels, type ChannelAccount } from '../api/workspace.js';

/** The accounts by which this person may write to somebody first; none where no channel lets us begin (RV-20). */
export function useBeginners(roles: readonly string[]): ChannelAccount[] {
  const decides = roles.includes('reviewer') || roles.includes('lead');
  const channels = useQuery({ queryKey: keys.channels, queryFn: getChannels });
  return useMemo(
    () => (decides ? (channels.data ?? []).filter(({ channel }) => capabilitiesOf(channel)?.templates) : []),
    [channels.data, decides],
  );
}
