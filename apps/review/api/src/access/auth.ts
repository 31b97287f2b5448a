import { log } from '@countersign/observability';
import { betterAuth } from 'better-auth';
import { Pool } from 'pg';
import type { ReviewConfig } from '../review.config.js';
import { PASSKEY_LIMITS, passkeys } from './passkeys.js';
import { CODE_LIMITS, secondFactor } from './second-factor.js';
import { singleSignOn } from './single-sign-on.js';
import { signInHooks, type RecordAccess } from './sign-in-hooks.js';

/** Every role a person can hold; the first administrator holds them all (capabilities §6). */
export const ALL_ROLES = ['viewer', 'reviewer', 'lead', 'admin', 'operator', 'auditor'] as const;
export type Role = (typeof ALL_ROLES)[number];

const MINUTE = 60;

/** Address people open the workspace at. */
export function publicUrlOf(config: ReviewConfig): string {
  return config.publicUrl ?? `http://127.0.0.1:${config.port}`;
}

/**
 * Sign-in by a library (ADR 0006): sessions in our schema, no sign-up, attempts limited in the database.
 * @returns the library's handle; its routes answer under `/api/v1/auth`
 */
export function createAuth(config: ReviewConfig, record: RecordAccess) {
  const baseURL = publicUrlOf(config);
  const byName = baseURL.replace('127.0.0.1', 'localhost');
  const database = new Pool({
    connectionString: config.databaseUrl,
    options: '-c search_path=review',
    max: 2,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  });
  // A lost idle connection is the pool's business, not a reason to crash.
  database.on('error', () => undefined);
  const auth = betterAuth({
    appName: 'Countersign',
    baseURL,
    basePath: '/api/v1/auth',
    secret: config.sessionSecret,
    database,
    telemetry: { enabled: false },
    // What the library says beside its sentence holds addresses and errors of others: it is not printed.
    logger: { log: (_level, sentence) => log.warn('sign-in.trouble', { code: sentence }) },
    trustedOrigins: [baseURL, byName],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: {
      modelName: 'login_session',
      fields: SESSION,
      expiresIn: 12 * 60 * MINUTE,
      updateAge: 5 * MINUTE,
      additionalFields: {
        method: { type: 'string', input: false, required: false },
        workspace: { type: 'string', input: false, required: false },
      },
    },
    plugins: [secondFactor(), passkeys([baseURL, byName], record), ...singleSignOn(config)],
    onAPIError: { errorURL: `${baseURL}/sign-in` },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    // Nothing is asked of a provider but who somebody is: its tokens are not kept.
    account: { modelName: 'login_account', fields: ACCOUNT, updateAccountOnSignIn: false },
    ...signInHooks(database, record, config),
    verification: {
      modelName: 'login_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'login_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: MINUTE,
      max: 240,
      // By address alone, and a house has one: tries at one account are counted before it comes to this (SE-05).
      customRules: {
        '/sign-in/email': { window: 5 * MINUTE, max: 100 },
        '/sign-in/social': { window: 5 * MINUTE, max: 30 },
        ...CODE_LIMITS,
        ...PASSKEY_LIMITS,
      },
    },
    advanced: {
      useSecureCookies: baseURL.startsWith('https://'),
      cookiePrefix: 'countersign',
      // Set by us from the connection, never believed from a client.
      ipAddress: { ipAddressHeaders: ['x-countersign-peer'] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
  });
  return { auth, close: () => database.end() };
}

const SESSION = {
  userId: 'user_id',
  expiresAt: 'expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
};

const ACCOUNT = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

export type Auth = ReturnType<typeof createAuth>['auth'];
