import { t } from '../../lib/language/t.js';

interface Words {
  title: string;
  next: string;
}

/** @param code what the server put into the address when it took somebody back to the sign-in page */
export function providerRefusal(code: string): Words {
  if (code === 'not_invited')
    return {
      title: t('Nobody has invited you here'),
      next: t('Ask an administrator to invite the e-mail address of that account.'),
    };
  if (code === 'email_not_verified' || code === 'account_not_linked')
    return {
      title: t('Your e-mail address is not confirmed there'),
      next: t('Confirm it where that account is kept, then try again, or sign in with your password.'),
    };
  if (code === 'access_ended')
    return { title: t('Your account here is closed'), next: t('Ask an administrator to let you in again.') };
  if (code === 'access_denied')
    return {
      title: t('You were not signed in there'),
      next: t('Try again, or sign in with your password.'),
    };
  if (code.includes('state'))
    return {
      title: t('This sign-in was not begun in this browser, or took too long'),
      next: t('Try again, or sign in with your password.'),
    };
  return {
    title: t('The other service did not say who you are'),
    next: t('Try again, or sign in with your password.'),
  };
}
