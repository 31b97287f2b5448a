import { whoseNumbers } from './whose-numbers.policy.js';

const reviewer = { id: 'rita', roles: ['reviewer'] };

test('AN-11: a reviewer sees their own numbers, asked for by name or not', () => {
  expect(whoseNumbers(reviewer)).toEqual({ reviewer: 'person:rita' });
  expect(whoseNumbers(reviewer, 'rita')).toEqual({ reviewer: 'person:rita' });
});

test('AN-11: nobody else’s', () => {
  expect(whoseNumbers(reviewer, 'adam')).toBe('forbidden');
});

test.each(['lead', 'admin', 'auditor'])('AN-11: a %s sees the team, and each of its people', (role) => {
  expect(whoseNumbers({ id: 'lee', roles: ['reviewer', role] })).toEqual({});
  expect(whoseNumbers({ id: 'lee', roles: [role] }, 'rita')).toEqual({ reviewer: 'person:rita' });
});

test('AN-11: a key whose scope opened the route reads the team’s, as the administrator who made it', () => {
  expect(whoseNumbers({ id: 'key:1', roles: [], scopes: ['analytics:read'] })).toEqual({});
});
