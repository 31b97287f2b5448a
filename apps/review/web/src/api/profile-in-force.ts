import { read, type Schemas } from './client.js';

/** What drafts are made with, and why. */
export type ProfileInForce = Schemas['ProfileInForceDto'];

export const getProfileInForce = (): Promise<ProfileInForce> => read('/model-profiles/in-force', {});
