import { twoFactor } from 'better-auth/plugins/two-factor';

const MINUTE = 60;

/** Codes of an authenticator app, by the library: five tries for a sign-in, ten in a row close them for a quarter of an hour. */
export function secondFactor() {
  return twoFactor({
    issuer: 'Countersign',
    // Nobody is spared the code because they gave one here before.
    trustDeviceMaxAge: 0,
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * MINUTE },
    schema: {
      user: { fields: { twoFactorEnabled: 'second_factor' } },
      twoFactor: {
        modelName: 'login_second_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}

/** The library's own limit, three in ten seconds, is met by whoever mistypes; guesses are counted for each person above. */
export const CODE_LIMITS = Object.fromEntries(
  ['enable', 'verify-totp', 'verify-backup-code', 'disable', 'generate-backup-codes'].map((route) => [
    `/two-factor/${route}`,
    { window: 5 * MINUTE, max: 30 },
  ]),
);
