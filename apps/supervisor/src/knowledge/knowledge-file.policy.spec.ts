import { parseKnowledge } from './knowledge-file.policy.js';

const FILE =
  '---\ntitle: Breakfast\nlanguage: en\n---\n\n## When\n\n> breakfast time\n> morning\n\nFrom 7:30.\n\nUntil 10:30.\n';

test('a document is its title, its language and its sections', () => {
  expect(parseKnowledge(FILE)).toEqual({
    title: 'Breakfast',
    language: 'en',
    text: '## When\n\n> breakfast time\n> morning\n\nFrom 7:30.\n\nUntil 10:30.',
    passages: [{ heading: 'When', alsoAskedAs: 'breakfast time, morning', body: 'From 7:30.\nUntil 10:30.' }],
  });
});

test.each([
  ['no front matter', '## When\nFrom 7:30.'],
  ['no language', '---\ntitle: Breakfast\n---\n## When\nFrom 7:30.'],
  ['no section', '---\ntitle: Breakfast\nlanguage: en\n---\nFrom 7:30.'],
  ['a section without a text', '---\ntitle: Breakfast\nlanguage: en\n---\n## When\n> time\n'],
])('a document with %s is refused', (_, file) => {
  expect(() => parseKnowledge(file)).toThrow();
});
