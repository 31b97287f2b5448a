import type { BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Pool } from 'pg';
import type { ReviewConfig } from '../review.config.js';
import { ENTERED } from '../people/membership.repository.js';
import { assertInvited, takeInvitations } from './known-people.js';
import { byProvider, methodOf, occasionOf, type Occasion } from './sign-in-occasion.policy.js';

/** Keeps what happened, before it is answered; where no workspace is named, in the one they entered last. */
export type RecordAccess = (personId: string, what: Occasion, workspace?: string) => Promise<void>;

/** What we do when the library signs somebody in, or changes what they sign in with. */
export function signInHooks(
  database: Pool,
  record: RecordAccess,
  { requireSecondFactor }: Pick<ReviewConfig, 'requireSecondFactor'>,
): Pick<BetterAuthOptions, 'databaseHooks' | 'hooks'> {
  return {
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) =>
            byProvider(context?.path) ? { data: await assertInvited(database, user) } : undefined,
        },
      },
      account: {
        create: {
          before: async ({ providerId }) => (providerId === 'credential' ? undefined : { data: NO_TOKENS }),
        },
      },
      session: {
        create: {
          before: async ({ userId }, context) => {
            if (byProvider(context?.path))
              for (const joined of await takeInvitations(database, userId))
                await record(userId, { action: 'person.joined', method: 'provider' }, joined);
            const workspace = await mayEnter(database, userId, context?.path);
            const inSession = Boolean(context?.context.session);
            if (requireSecondFactor && context?.path === '/sign-in/email')
              await assertNoPasskey(database, userId);
            // A session in place of another stays where that was.
            const stays = (context?.context.session?.session as { workspace?: string } | undefined)
              ?.workspace;
            return {
              data: inSession ? { workspace: stays } : { method: methodOf(context?.path ?? ''), workspace },
            };
          },
          after: async ({ userId }, context) => {
            const secondFactor = await hasSecondFactor(database, userId);
            const inSession = Boolean(context?.context.session);
            const occasion = occasionOf(context?.path ?? '', { secondFactor, inSession });
            if (occasion?.action === 'person.signed-in') await endOldest(database, userId);
            if (occasion) await record(userId, occasion);
          },
        },
      },
    },
    hooks: {
      after: createAuthMiddleware(async ({ path, context }) => {
        const action = IN_SESSION[path];
        if (action && context.session && !(context.returned instanceof Error))
          await record(context.session.user.id, { action });
      }),
    },
  };
}

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

/** What is done to codes without a new session. */
const IN_SESSION: Record<string, Occasion['action']> = {
  '/two-factor/generate-backup-codes': 'person.backup-codes-made',
  '/two-factor/verify-backup-code': 'person.backup-code-used',
};

/** Whoever has left every workspace is told what anybody is told whose password is wrong. @returns where they come in */
async function mayEnter(database: Pool, userId: string, path?: string): Promise<string> {
  const { rows } = await database.query<{ workspace: string }>(ENTERED, [userId]);
  if (rows[0]) return rows[0].workspace;
  // The provider has said who they are: nothing is given away.
  if (byProvider(path))
    throw new APIError('FORBIDDEN', { code: 'access_ended', message: 'This account is closed.' });
  throw new APIError('UNAUTHORIZED', {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Invalid email or password',
  });
}

/** A password alone does not come in where somebody has a second factor; with an app the library asks for its code. */
async function assertNoPasskey(database: Pool, userId: string): Promise<void> {
  const { rows } = await database.query(
    'SELECT 1 FROM person p WHERE id = $1 AND NOT second_factor AND EXISTS (SELECT 1 FROM login_passkey WHERE user_id = p.id)',
    [userId],
  );
  if (rows.length > 0)
    throw new APIError('FORBIDDEN', { code: 'passkey_needed', message: 'Sign in with your passkey.' });
}

async function hasSecondFactor(database: Pool, userId: string): Promise<boolean> {
  const { rows } = await database.query('SELECT 1 FROM person WHERE id = $1 AND second_factor', [userId]);
  return rows.length > 0;
}

/** Devices one is signed in on at once; the oldest gives way (SE-02). */
const MOST_SESSIONS = 5;

async function endOldest(database: Pool, userId: string): Promise<void> {
  await database.query(
    'DELETE FROM login_session WHERE id IN (SELECT id FROM login_session WHERE user_id = $1 ORDER BY updated_at DESC OFFSET $2)',
    [userId, MOST_SESSIONS],
  );
}
