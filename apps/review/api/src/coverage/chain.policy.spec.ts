import { missingBefore } from './chain.policy.js';

it.each([
  ['the first message of a conversation', 0, [{ seq: 5, prev: 0 }], undefined],
  ['the next one', 5, [{ seq: 9, prev: 5 }], undefined],
  [
    'a whole burst, however it is sorted',
    5,
    [
      { seq: 12, prev: 9 },
      { seq: 9, prev: 5 },
    ],
    undefined,
  ],
  ['one whose predecessor has not come', 5, [{ seq: 12, prev: 9 }], 9],
  [
    'a burst with a hole in it',
    5,
    [
      { seq: 9, prev: 5 },
      { seq: 15, prev: 12 },
    ],
    12,
  ],
  ['one that was passed by long ago', 20, [{ seq: 9, prev: 7 }], undefined],
  ['one without a chain', 5, [{ seq: 12 }], undefined],
])('knows what has to come before %s (RV-06)', (_case, through, links, missing) => {
  expect(missingBefore(through, links)).toBe(missing);
});
