import { get } from './http.js';

export interface ChannelAccount {
  accountId: string;
  channel: string;
  health: 'green' | 'amber' | 'red';
  cause?: string;
  since: string;
}

export const getChannels = (): Promise<ChannelAccount[]> => get('/channels');
