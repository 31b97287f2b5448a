import { passagesOf } from './passages.policy.js';

const SENTENCE = 'We open at seven and close at ten in the evening. ';

test('a section under each heading, with what people say when they mean it', () => {
  const text = 'Welcome.\n\n# Hours\n> when open, closing\n\nSeven to ten.\n## Shop ##\nTen to six.';
  expect(passagesOf('House', text)).toEqual([
    { heading: 'House', alsoAskedAs: '', body: 'Welcome.' },
    { heading: 'Hours', alsoAskedAs: 'when open, closing', body: 'Seven to ten.' },
    { heading: 'Shop', alsoAskedAs: '', body: 'Ten to six.' },
  ]);
});

test('a heading without a text is no passage', () => {
  expect(passagesOf('House', '# Hours\n\n# Shop\nTen to six.').map(({ heading }) => heading)).toEqual([
    'Shop',
  ]);
});

test('a long section comes in pieces that end where a sentence does and overlap a little (KN-01)', () => {
  const passages = passagesOf('House', `# Hours\n${SENTENCE.repeat(200)}`);
  expect(passages.length).toBeGreaterThan(3);
  for (const [index, { heading, body }] of passages.entries()) {
    expect([heading, body.length <= 3_200, body.endsWith('.')]).toEqual(['Hours', true, true]);
    const next = passages[index + 1];
    if (next) expect(body).toContain(next.body.slice(0, 100));
  }
});

test('nothing is lost: every sentence is in a piece', () => {
  const sentences = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is about a room.`);
  const all = passagesOf('House', sentences.join(' ')).map(({ body }) => body);
  expect(sentences.filter((sentence) => !all.some((body) => body.includes(sentence)))).toEqual([]);
});

test('words without an end are cut somewhere', () => {
  const passages = passagesOf('House', 'x'.repeat(10_000));
  expect(passages.map(({ body }) => body).join('')).toHaveLength(10_000);
});
