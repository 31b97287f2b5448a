import { moodWords } from './mood-words.policy.js';

test('how somebody sounds is told with what was before, and not at all where there is nothing to tell (ET-04)', () => {
  expect(moodWords(['frustrated', 'neutral', 'worried'])).toBe(
    'Sounded frustrated, before that neutral, worried',
  );
  expect(moodWords(['worried'])).toBe('Sounded worried');
  expect(moodWords(['neutral', 'neutral'])).toBeUndefined();
  expect(moodWords([])).toBeUndefined();
});
