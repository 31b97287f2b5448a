import { get, post } from './http.js';

export type Scope =
  'conversations:read' | 'contacts:read' | 'contacts:write' | 'knowledge:write' | 'analytics:read' | 'export';

/** A key for another program; its secret is known to nobody but who uses it. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: Scope[];
  addresses: string[];
  perMinute: KeyRate;
  state: 'active' | 'replaced' | 'expired' | 'revoked';
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  revokedAt?: string;
  revokedReason?: string;
}

/** Requests a minute. */
export const KEY_RATES = [60, 600, 6_000] as const;
export type KeyRate = (typeof KEY_RATES)[number];

export interface NewKey {
  name: string;
  scopes: Scope[];
  days: number;
  addresses: string[];
  perMinute: KeyRate;
}

/** A key, told this once. */
export interface MadeKey {
  id: string;
  key: string;
  expiresAt: string;
}

export const getApiKeys = (): Promise<{ keys: ApiKey[] }> => get('/api-keys');

export const createKey = (wanted: NewKey): Promise<MadeKey> => post('/api-keys', wanted);

export const rotateKey = (id: string): Promise<MadeKey> => post(`/api-keys/${id}/rotate`);

export const revokeKey = (id: string, reason: string): Promise<void> =>
  post(`/api-keys/${id}/revoke`, { reason });
