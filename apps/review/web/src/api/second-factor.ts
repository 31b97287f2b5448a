import { post } from './http.js';

/** What an authenticator app is told, and the codes for the day the phone is gone; both told once. */
export interface NewFactor {
  totpURI: string;
  backupCodes: string[];
}

/** A secret nothing is asked for yet: it counts from the first right code on. */
export const beginSecondFactor = (password: string): Promise<NewFactor> =>
  post('/auth/two-factor/enable', { password });

/** A code of the app: switches it on for whoever is signed in, lets in whoever gave their password. */
export const giveCode = (code: string): Promise<void> => post('/auth/two-factor/verify-totp', { code });

export const giveBackupCode = (code: string): Promise<void> =>
  post('/auth/two-factor/verify-backup-code', { code });

export const newBackupCodes = (password: string): Promise<Pick<NewFactor, 'backupCodes'>> =>
  post('/auth/two-factor/generate-backup-codes', { password });

export const endSecondFactor = (password: string): Promise<void> =>
  post('/auth/two-factor/disable', { password });
