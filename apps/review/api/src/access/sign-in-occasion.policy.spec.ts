import { occasionOf } from './sign-in-occasion.policy.js';

describe('what a new session means for the trail', () => {
  it.each([
    ['/sign-in/email', false, false, { action: 'person.signed-in', method: 'password' }],
    ['/sign-in/email', true, false, undefined],
    ['/two-factor/verify-totp', true, false, { action: 'person.signed-in', method: 'code' }],
    ['/two-factor/verify-totp', true, true, { action: 'person.second-factor-on' }],
    ['/two-factor/verify-backup-code', true, false, { action: 'person.signed-in', method: 'back-up code' }],
    ['/two-factor/disable', false, true, { action: 'person.second-factor-off' }],
    ['/callback/:id', true, false, { action: 'person.signed-in', method: 'provider' }],
  ])('SE-01: %s, second factor %s, signed in before %s', (path, secondFactor, inSession, expected) => {
    expect(occasionOf(path, { secondFactor, inSession })).toEqual(expected);
  });
});
