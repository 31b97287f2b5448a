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
  passkey_needed: [
    t('This workspace asks for more than your password'),
    t('You have a passkey: sign in with it.'),
  ],
  passkey_left: [
    t('Nothing was done: your device gave no passkey'),
    t('Try again, and say yes to what it asks.'),
  ],
  passkey_here: [t('This device has a passkey for you already'), t('Use it, or add one of another device.')],
  passkey_refused: [
    t('The passkey was not accepted'),
    t('Begin again; what a device is asked is good for five minutes.'),
  ],
  PASSKEY_NOT_FOUND: [
    t('This passkey is not known here'),
    t('It may have been removed. Sign in with your password.'),
  ],
  CHALLENGE_NOT_FOUND: [t('This took too long'), t('Try again.')],
  holder_not_verified: [
    t('The passkey was not accepted'),
    t('Your device has to ask for a finger, a face or a PIN. Set one up there and try again.'),
  ],
  no_such_passkey: [t('This passkey is not there any more'), t('Look at the list again.')],
  too_many_passkeys: [t('Nothing was added: you have very many passkeys'), t('Remove one first.')],
  provider_away: [
    t('The other service does not answer'),
    t('Sign in with your password, or try again in a moment.'),
  ],
  no_second_factor: [
    t('Nothing was changed: this person has no second factor'),
    t('Look at the list again.'),
  ],
});
