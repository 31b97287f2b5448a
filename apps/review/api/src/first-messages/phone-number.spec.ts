import { phoneNumberOf } from './phone-number.js';

it.each([
  ['+34 612 34 56 78', '34612345678'],
  ['0034612345678', '34612345678'],
  ['+44 (0)7911 123456', '447911123456'],
  [' +1 (415) 555-2671 ', '14155552671'],
  ['+351 912-345-678', '351912345678'],
])('%s is written to as %s (RV-20)', (words, digits) => {
  expect(phoneNumberOf(words)?.digits).toBe(digits);
});

it.each([
  '',
  'Ada',
  '612 34 56 78',
  '+34 612',
  '+34 612 34 56 78 ext. 5 or so',
  '+999 123 456 789',
  'call +34 612345678',
])('nobody has the number %p (RV-20)', (words) => {
  expect(phoneNumberOf(words)).toBeUndefined();
});

it('a number is shown as people write it', () => {
  expect(phoneNumberOf('+34612345678')?.shown).toBe('+34 612 34 56 78');
});
