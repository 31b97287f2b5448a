import { read, type Schemas } from './client.js';

export type ChannelAccount = Schemas['ChannelHealthDto'];

export const getChannels = (): Promise<ChannelAccount[]> => read('/channels', {});
