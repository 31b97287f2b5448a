import { readCompared } from './compared.policy.js';

const conflict = { sentence: 1, statement: 2, kind: 'SCHEDULE_CONFLICT' };
const read = (value: unknown) =>
  readCompared(typeof value === 'string' ? value : JSON.stringify(value), 2, 2);

test('an answer in the form it was asked for is read, fenced or not', () => {
  expect(read({ conflicts: [] })).toEqual([]);
  expect(read({ conflicts: [conflict] })).toEqual([conflict]);
  expect(read('```json\n{"conflicts":[]}\n```')).toEqual([]);
  expect(read({ conflicts: [{ ...conflict, suggestion: ' We call on Tuesday. ' }] })).toEqual([
    { ...conflict, suggestion: 'We call on Tuesday.' },
  ]);
});

test.each([
  ['words', 'There is no conflict.'],
  ['broken JSON', '{"conflicts":[{"sentence":1'],
  ['another form', { verdict: 'OK' }],
  ['a kind nobody knows', { conflicts: [{ ...conflict, kind: 'BAD' }] }],
  ['a number of no sentence', { conflicts: [{ ...conflict, sentence: 3 }] }],
  ['a number of no statement', { conflicts: [conflict, { ...conflict, statement: 0 }] }],
])('%s is no answer', (_, answer) => {
  expect(read(answer)).toBeUndefined();
});

test.each([
  ['two lines', 'We call.\nOn Tuesday.'],
  ['markup', '<b>We call.</b>'],
  ['nothing', ' '],
])('a suggestion of %s is left out', (_, suggestion) => {
  expect(read({ conflicts: [{ ...conflict, suggestion }] })).toEqual([conflict]);
});
