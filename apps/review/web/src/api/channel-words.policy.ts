import { CAPABILITIES, type ChannelCapabilities } from '@countersign/contracts/capabilities';

/** What a channel can do, as it declares; undefined for one this page is too old to know. */
export function capabilitiesOf(channel: string): ChannelCapabilities | undefined {
  return (CAPABILITIES as Partial<Record<string, ChannelCapabilities>>)[channel];
}

/** The channel as people call it. */
export function channelName(channel: string): string {
  return capabilitiesOf(channel)?.name ?? channel;
}
