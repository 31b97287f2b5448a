import type { Evidence } from '@countersign/contracts';
import { publishedEvidence } from './published-evidence.policy.js';

const one = (kind: Evidence['kind'], title: string): Evidence => ({ kind, title, excerpt: title });
const many = (count: number, kind: Evidence['kind'], title: string): Evidence[] =>
  Array.from({ length: count }, (_, index) => one(kind, `${title} ${index}`));

test('of too much evidence prices go first, then what comes last; what fits stays as it is (CO-08)', () => {
  const passages = many(3, 'passage', 'Page');
  const memory = many(4, 'memory', 'Name');
  const few = [...many(2, 'fact', 'Price of a thing'), ...passages];
  expect(publishedEvidence(few)).toEqual(few);
  const all = [...many(12, 'fact', 'Price of a thing'), one('fact', 'Policy: Dogs'), ...passages, ...memory];
  expect(publishedEvidence(all).map(({ title }) => title)).toEqual([
    ...['Price of a thing 0', 'Price of a thing 1', 'Policy: Dogs'],
    ...[...passages, ...memory].map(({ title }) => title),
  ]);
  expect(publishedEvidence(many(14, 'passage', 'Page'))).toHaveLength(10);
});
