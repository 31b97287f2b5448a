import type { QualityGroup } from '../../api/metrics.js';
import { faredWords } from './fared-words.policy.js';

const group = (n: number): QualityGroup => ({
  ...{ dimension: 'intent', is: 'opening_hours', rejected: [] },
  figures: [{ metric: 'acceptance', value: 0.72, low: 0.524, high: 0.857, n }],
});

test('RV-21: how sure one may be of a draft is a band measured of others about the same', () => {
  expect(faredWords('opening_hours', [group(43)])).toEqual({
    few: false,
    words: 'Opening hours: 52% to 86% of drafts were approved unchanged, of 43 in 30 days.',
  });
});

test.each([
  ['none', []],
  ['nineteen', [group(19)]],
  ['those of another thing', [{ ...group(43), is: 'wifi' }]],
  ['those of a document of that name', [{ ...group(43), dimension: 'document' as const }]],
])('RV-21: of %s it says that they are too few', (_, groups) => {
  expect(faredWords('opening_hours', groups)).toMatchObject({
    few: true,
    words: expect.stringContaining('too few drafts were decided') as string,
  });
});
