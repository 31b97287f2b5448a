import { withoutThought } from './thought.policy.js';

test.each([
  ['nothing thought aloud', 'We open at nine.', 'We open at nine.'],
  ['a thought before it', '<think>\nThey want hours.\n</think>\n\nWe open at nine.', 'We open at nine.'],
  ['two thoughts', '<think>a</think> Hm. <think>b</think>We open at nine.', 'We open at nine.'],
  [
    'a thought whose beginning the server kept',
    'They want hours.</think>We open at nine.',
    'We open at nine.',
  ],
  ['another name for it, in capitals', '<THINKING>They want hours.</THINKING>We open.', 'We open.'],
  ['a thought that was cut off', '<think>They want hours, and', ''],
  ['a thought and nothing else', '<think>They want hours.</think>\n', ''],
  ['words that look alike', 'I think <b>we</b> open at nine.', 'I think <b>we</b> open at nine.'],
])('RV-21: of an answer with %s the answer is taken', (_, text, said) => {
  expect(withoutThought(text)).toBe(said);
});
