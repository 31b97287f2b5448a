import { get, post } from './http.js';

export type StopScope = 'all' | 'workspace' | 'account';

/** Nothing in its scope starts to be sent. */
export interface SendingStop {
  scope: StopScope;
  accountId?: string;
  reason: string;
  by: string;
  since: string;
}

export const listStops = (): Promise<SendingStop[]> => get('/kill-switch');

export const setKillSwitch = (change: {
  scope: StopScope;
  accountId?: string;
  on: boolean;
  reason: string;
}): Promise<void> => post('/kill-switch', change);
