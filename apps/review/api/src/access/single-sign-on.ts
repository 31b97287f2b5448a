import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { ReviewConfig } from '../review.config.js';

/** Where the provider takes people back, under `/api/v1/auth`. */
export const CALLBACK = '/callback/oidc';

/** Where the provider describes itself (OpenID Connect Discovery 1.0, §4). */
function discoveryOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** The provider the environment names; it needs its issuer and what it calls us. */
export function providerOf(config: ReviewConfig) {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = config;
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, name: config.oidcName }
    : undefined;
}

/**
 * One OpenID provider, by the library: state, nonce and PKCE with every sign-in, ID tokens checked against the provider's keys. Who may
 * come in is decided in `sign-in-hooks`.
 */
export function singleSignOn(config: ReviewConfig) {
  const provider = providerOf(config);
  if (!provider) return [];
  const { issuer, ...client } = provider;
  const known = {
    ...client,
    providerId: 'oidc',
    discoveryUrl: discoveryOf(issuer),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
  };
  return [genericOAuth({ config: [known] })];
}

/** Whether the provider answers at all: else somebody would be sent to an address that is not there. */
export async function answers(issuer: string): Promise<boolean> {
  const asked = { redirect: 'error', signal: AbortSignal.timeout(ASK_MS) } as const;
  const response = await fetch(discoveryOf(issuer), asked).catch(() => undefined);
  return response?.ok === true;
}

const ASK_MS = 3_000;
