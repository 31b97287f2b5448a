import { change, read, type Schemas } from './client.js';

/** A key for another program; its secret is known to nobody but who uses it. */
export type ApiKey = Schemas['ApiKeyDto'];
export type Scope = ApiKey['scopes'][number];

/** Requests a minute. */
export const KEY_RATES = [60, 600, 6_000] as const;
export type KeyRate = (typeof KEY_RATES)[number];

export type NewKey = Schemas['NewKeyDto'];

/** A key, told this once. */
export type MadeKey = Schemas['MadeKeyDto'];

export const getApiKeys = (): Promise<Schemas['ApiKeysDto']> => read('/api-keys', {});

export const createKey = (body: NewKey): Promise<MadeKey> => change('/api-keys', { body });

export const rotateKey = (id: string): Promise<MadeKey> => change('/api-keys/{id}/rotate', { path: { id } });

export const revokeKey = (id: string, reason: string): Promise<void> =>
  change('/api-keys/{id}/revoke', { path: { id }, body: { reason } });
