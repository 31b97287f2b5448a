import { providerRefusal } from './provider-refusal.policy.js';

describe('why single sign-on did not let somebody in (SE-01)', () => {
  it.each([
    ['not_invited', 'Nobody has invited you here'],
    ['email_not_verified', 'Your e-mail address is not confirmed there'],
    ['account_not_linked', 'Your e-mail address is not confirmed there'],
    ['access_ended', 'Your account here is closed'],
    ['access_denied', 'You were not signed in there'],
    ['state_mismatch', 'This sign-in was not begun in this browser, or took too long'],
    ['please_restart_the_process', 'The other service did not say who you are'],
  ])('%s is told as: %s', (code, title) => {
    expect(providerRefusal(code).title).toBe(title);
  });
});
