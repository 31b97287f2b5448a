import { clockWords, localTime, partOfDay } from './local-time.policy.js';

test.each([
  [4, 'night'],
  [5, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [16, 'afternoon'],
  [17, 'evening'],
  [20, 'evening'],
  [21, 'night'],
  [0, 'night'],
] as const)('%i o’clock is %s (SV-11)', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});

test.each([
  // Clocks go forward: 01:59 is followed by 03:00.
  ['2026-03-29T00:59:00Z', 'Europe/Madrid', 'Sunday, 29 March 2026, 01:59 (night, Europe/Madrid)'],
  ['2026-03-29T01:00:00Z', 'Europe/Madrid', 'Sunday, 29 March 2026, 03:00 (night, Europe/Madrid)'],
  // And back: 02:59 is followed by 02:00.
  ['2026-10-25T00:59:00Z', 'Europe/Madrid', 'Sunday, 25 October 2026, 02:59 (night, Europe/Madrid)'],
  ['2026-10-25T01:00:00Z', 'Europe/Madrid', 'Sunday, 25 October 2026, 02:00 (night, Europe/Madrid)'],
  // A day that is longer decides whether it is still morning.
  ['2026-10-24T09:59:00Z', 'Europe/Madrid', 'Saturday, 24 October 2026, 11:59 (morning, Europe/Madrid)'],
  ['2026-10-25T10:59:00Z', 'Europe/Madrid', 'Sunday, 25 October 2026, 11:59 (morning, Europe/Madrid)'],
  // Where there is no such hour at all, and where a day ends long before.
  [
    '2026-07-01T16:30:00Z',
    'America/Sao_Paulo',
    'Wednesday, 1 July 2026, 13:30 (afternoon, America/Sao_Paulo)',
  ],
  ['2026-12-31T12:00:00Z', 'Pacific/Auckland', 'Friday, 1 January 2027, 01:00 (night, Pacific/Auckland)'],
])('at %s in %s it is %s (SV-11)', (at, zone, words) => {
  expect(localTime(new Date(at), zone)).toBe(words);
});

const AT = new Date('2026-11-27T22:30:00Z');

test.each([
  [{}, 'It is Friday, 27 November 2026, 22:30 (night, UTC).'],
  [{ business: 'Moon/Base' }, 'It is Friday, 27 November 2026, 22:30 (night, UTC).'],
  [
    { business: 'Europe/Lisbon', contact: 'Moon/Base' },
    'It is Friday, 27 November 2026, 22:30 (night, Europe/Lisbon) where the business is.',
  ],
  [
    { business: 'Europe/Lisbon', contact: 'America/Bogota' },
    'It is Friday, 27 November 2026, 22:30 (night, Europe/Lisbon) where the business is. Where they are it is Friday, 27 November 2026, 17:30 (evening, America/Bogota).',
  ],
])('with the zones %j a prompt says "%s" (SV-11)', (zones, words) => {
  expect(clockWords(AT, zones)).toBe(words);
});
