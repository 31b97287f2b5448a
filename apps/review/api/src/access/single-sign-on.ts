import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { ReviewConfig } from '../review.config.js';

/** Where the provider takes people back, under `/api/v1/auth`. */
export const CALLBACK = '/callback/oidc';

/** Where the provider describes itself (OpenID Connect Discovery 1.0, §4). */
export function discoveryOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/**
 * One OpenID provider, by the library: state, nonce and PKCE with every sign-in, ID tokens checked against the provider's keys. Who may
 * come in is decided in `sign-in-hooks`.
 */
export function singleSignOn({ oidcIssuer, oidcClientId, oidcClientSecret, oidcName }: ReviewConfig) {
  if (!oidcIssuer || !oidcClientId || !oidcClientSecret) return [];
  const provider = {
    providerId: 'oidc',
    name: oidcName,
    discoveryUrl: discoveryOf(oidcIssuer),
    clientId: oidcClientId,
    clientSecret: oidcClientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
  };
  return [genericOAuth({ config: [provider] })];
}

/** Whether the provider answers at all: else somebody would be sent to an address that is not there. */
export async function answers(issuer: string): Promise<boolean> {
  const response = await fetch(discoveryOf(issuer), { signal: AbortSignal.timeout(ASK_MS) }).catch(() => undefined); // prettier-ignore
  return response?.ok === true;
}

const ASK_MS = 3_000;
