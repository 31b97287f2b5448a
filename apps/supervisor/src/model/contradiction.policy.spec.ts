import { contradictionsOf, repeats } from './contradiction.policy.js';

test.each<[string[], RegExp]>([
  [['At most one emoji.', 'Use no more than 2 emoji.'], /emoji: limited to 1 and to 2/],
  [['At most 1 emoji.', 'No emoji.'], /emoji: limited to 1 and to 0/],
  [['Ask at most one question.', 'Up to three questions are fine.'], /question: limited to 1 and to 3/],
  [['At most 500 characters each.', 'at most 300 characters'], /character: limited to 500 and to 300/],
  [['# Voice\nWarm.', '# Voice\nCold.'], /the heading "# Voice" stands there twice/],
])('layers that contradict each other are found: %j (SV-02)', (layers, told) => {
  expect(contradictionsOf(layers).join('; ')).toMatch(told);
});

test('a limit said twice the same way is none, nor is "no" to something nobody counts', () => {
  expect(contradictionsOf(['At most one emoji.', 'At most 1 emoji, no guesses, no price.'])).toEqual([]);
  expect(repeats(['a', 'b', 'a'], 'the layer')).toEqual(['the layer "a" stands there twice']);
});
