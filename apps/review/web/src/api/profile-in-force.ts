import { get } from './http.js';

/** What drafts are made with, and why. */
export interface ProfileInForce {
  profile?: string;
  since?: string;
  byHand: boolean;
  reason?: string;
}

export const getProfileInForce = (): Promise<ProfileInForce> => get('/model-profiles/in-force');
