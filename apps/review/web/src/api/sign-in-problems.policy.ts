import { t } from '../lib/language/t.js';

/** What the library that signs people in says no with. */
export const signInProblems = (): Record<string, [title: string, next: string]> => ({
  INVALID_PASSWORD: [t('The password is not right'), t('Type it again; nothing was changed.')],
  INVALID_CODE: [
    t('The code is not right'),
    t('Wait for the next one in your app, and check that the clock of your phone is right.'),
  ],
  INVALID_BACKUP_CODE: [t('This is no code that is left'), t('Each works once. Try another one.')],
  INVALID_TWO_FACTOR_COOKIE: [t('This took too long'), t('Sign in with your password again.')],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [t('Too many wrong codes'), t('Sign in with your password again.')],
  ACCOUNT_TEMPORARILY_LOCKED: [
    t('Too many wrong codes in a row'),
    t('No code counts for a quarter of an hour. Then sign in again.'),
  ],
  provider_away: [
    t('The other service does not answer'),
    t('Sign in with your password, or try again in a moment.'),
  ],
  no_second_factor: [
    t('Nothing was changed: this person has no second factor'),
    t('Look at the list again.'),
  ],
});
