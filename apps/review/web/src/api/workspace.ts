import { get } from './http.js';

export interface RejectReason {
  code: string;
  label: string;
  nextStep: 'redraft' | 'manual' | 'close';
  instruction: string;
}

export interface Taxonomy {
  rejectReasons: RejectReason[];
  closeReasons: { code: string; label: string }[];
}

export interface ChannelAccount {
  accountId: string;
  channel: string;
  health: 'green' | 'amber' | 'red';
  cause?: string;
  since: string;
}

export const getTaxonomy = (): Promise<Taxonomy> => get('/taxonomy');

export const getChannels = (): Promise<ChannelAccount[]> => get('/channels');
