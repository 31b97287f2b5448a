import { compare, distance } from './compare-replies.policy.js';

test('the same words are the same reply, however they are parted into bubbles', () => {
  const was = { text: 'We open\n\nat nine.', verdict: 'allow' };
  expect(compare(was, { text: 'We open at nine.', verdict: 'allow' }, 'We open at nine.')).toEqual({
    ...{ reply: false, verdict: false },
    toApproved: { before: 0, now: 0 },
  });
});

test('a verdict may change without the reply, and a reply without the verdict', () => {
  expect(compare({ text: 'a', verdict: 'allow' }, { text: 'a', verdict: 'warn' }, 'a')).toMatchObject({
    reply: false,
    verdict: true,
  });
  expect(compare({ text: 'a', verdict: 'allow' }, { text: 'b', verdict: 'allow' }, 'a')).toMatchObject({
    reply: true,
    verdict: false,
  });
});

test('a draft is as far from what was approved as words would have to change', () => {
  expect(distance('one two three four', 'one two three five')).toBe(0.25);
  expect(distance('', 'one two')).toBe(1);
  expect(distance('', '')).toBe(0);
});
