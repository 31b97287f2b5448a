import { labelWords } from './label-words.policy.js';

const codes = [{ code: 'WRONG_FACT', name: 'Dato incorrecto' }];

test.each([
  ['a code of the workspace is read as it calls it', 'WRONG_FACT', 'Dato incorrecto'],
  ['one that has no name any more is read as words', 'LONG_GONE', 'Long gone'],
  ['a label of ours has our words', 'approved', 'Approved'],
  ['a code of somebody else stays as it is', 'rate-limit.5xx', 'rate-limit.5xx'],
])('%s (AN-03, RV-22)', (_, label, said) => {
  expect(labelWords(label, codes)).toBe(said);
});
