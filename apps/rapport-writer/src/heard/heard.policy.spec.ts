import { learnHeard } from './heard.policy.js';

const keys = (text: string, confidence: 'high' | 'low' | 'unknown') =>
  learnHeard({ text, confidence }).map(({ key, confidence: sure }) => [key, sure]);

test.each([
  ['My name is Ana Ruiz. I live in Lisbon. I prefer a quiet room', ['name', 0.95], ['place', 0.85]],
  ['Me llamo Ana Ruiz. Vivo en Lisboa. Prefiero una habitación tranquila', ['name', 0.95], ['place', 0.85]],
  ['Meu nome é Ana Ruiz. Moro em Lisboa. Prefiro um quarto silencioso', ['name', 0.95], ['place', 0.85]],
])(
  '“%s”, spoken, teaches what it teaches typed; heard with doubt it asks at most (AU-04, ME-04)',
  (text, name, place) => {
    expect(keys(text, 'high')).toEqual([name, place, [expect.stringMatching(/^prefers:room/), 0.6]]);
    const asked = [
      ['name', 0.5],
      ['place', 0.5],
    ];
    expect(keys(text, 'low')).toEqual(asked);
    expect(keys(text, 'unknown')).toEqual(asked);
  },
);
