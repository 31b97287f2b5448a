import { readExtraction } from './extracted.js';

const MESSAGES = [
  { providerMessageId: 'm1', seq: 4, text: 'Hi, it’s Ana Ruiz here.\nWe always take the quiet room' },
  { providerMessageId: 'm2', seq: 5, text: 'Is <breakfast> at 7 included?' },
];
const SAID = ['Breakfast costs 12 euros.', ...MESSAGES.map(({ text }) => text)];
const fact = (change: object = {}) => ({
  ...{ message: 1, kind: 'name', value: 'Ana Ruiz', quote: 'Ana Ruiz here. We', confidence: 0.9, ...change },
});
const read = (change: object, facts: unknown[] = []) =>
  readExtraction(
    JSON.stringify({ facts, summary: 'A stay.', topics: [], questions: [], ...change }),
    MESSAGES,
    SAID,
  );

test('a fact names its message and wording, and stands in a quote that stands in the message (ME-04)', () => {
  expect(read({}, [fact()])?.facts).toEqual([
    { providerMessageId: 'm1', seq: 4, kind: 'name', value: 'Ana Ruiz', confidence: 0.9 },
  ]);
  const escaped = fact({
    message: 2,
    kind: 'likes',
    value: '&lt;breakfast&gt;',
    quote: 'Is &lt;breakfast&gt; at',
  });
  expect(read({}, [escaped])?.facts).toMatchObject([{ providerMessageId: 'm2', value: '<breakfast>' }]);
  expect(read({}, [fact({ kind: 'language', value: 'en' })])?.facts).toHaveLength(1);
});

test.each([
  ['of a message there is none', fact({ message: 3 })],
  ['of a kind nobody knows', fact({ kind: 'religion' })],
  ['whose quote is in another message', fact({ message: 2 })],
  ['whose value is not in its quote', fact({ value: 'Maria' })],
  ['without a quote', fact({ quote: ' ' })],
  ['as sure as nothing is', fact({ confidence: 7 })],
  ['of another shape', fact({ value: 3 })],
  ['that is none', null],
])('a fact %s is left out', (_, one) => {
  expect(read({}, [one])?.facts).toEqual([]);
});

test('a summary holds no number that nobody said, and a question is one that was asked (ME-07)', () => {
  const summary = 'They ask whether breakfast at 7, for 12 euros, is included.';
  expect(
    read({ summary, topics: ['breakfast'], questions: ['Is &lt;breakfast&gt; at 7 included?', 'Invented?'] }),
  ).toEqual({
    facts: [],
    summary: { summary, topics: ['breakfast'], questions: ['Is <breakfast> at 7 included?'] },
  });
  expect(read({ summary: 'They pay 99 euros.' })).toEqual({ facts: [] });
  expect(read({ summary: 'x'.repeat(601) })).toEqual({ facts: [] });
});

test.each(['', 'Sure, here it is:', '[]', 'null', '{"facts":[]}', '{"facts":"none","summary":"x"}'])(
  '%j is no extraction',
  (answer) => {
    expect(readExtraction(answer, MESSAGES, SAID)).toBeUndefined();
  },
);
