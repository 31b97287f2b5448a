import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { listStops, type SendingStop } from '../../api/kill-switch.js';
import { getChannels, type ChannelAccount } from '../../api/workspace.js';

const NONE: SendingStop[] = [];

/** What is stopped now, longest first. */
export function useStops(): SendingStop[] {
  return useQuery({ queryKey: keys.stops, queryFn: listStops }).data ?? NONE;
}

/** The channel accounts there are, to stop one or to say which is stopped. */
export function useAccounts(): ChannelAccount[] {
  return useQuery({ queryKey: keys.channels, queryFn: getChannels }).data ?? [];
}
