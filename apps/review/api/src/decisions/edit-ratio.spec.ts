import fc from 'fast-check';
import { editBetween, editRatio } from './edit-ratio.js';

test.each([
  ['the same words', 'See you at six.', 'See you at six.', 0],
  ['other spaces', 'See you  at\nsix.', 'See you at six.', 0],
  ['one word of five replaced', 'We open at eight tomorrow', 'We open at nine tomorrow', 0.2],
  ['another hour in a word of its own', 'Open until 15:00', 'Open until 16:00', 1 / 3],
  ['as much again', 'See you at six.', 'See you at six. We pay the taxi.', 0.5],
  ['half taken out', 'See you at six', 'See you', 0.5],
  ['nothing shared', 'See you', 'Come tomorrow', 1],
  ['a text where none was', '', 'See you', 1],
  ['nothing at all', '', '', 0],
  ['a word in common between two that are not', 'one two and', 'and three four', 1],
])('%s', (_, draft, final, ratio) => {
  expect(editRatio([draft], [final])).toBeCloseTo(ratio);
});

test('how words are spread over bubbles is no edit', () => {
  expect(editRatio(['See you at six. Bring tea.'], ['See you at six.', 'Bring tea.'])).toBe(0);
});

test('RV-09: whatever is written over whatever draft, it is at most another text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (draft, final) => {
      const { distance, ratio } = editBetween([draft], [final]);
      expect(ratio).toBeGreaterThanOrEqual(0);
      expect(ratio).toBeLessThanOrEqual(1);
      expect(Number.isInteger(distance)).toBe(true);
    }),
  );
});
