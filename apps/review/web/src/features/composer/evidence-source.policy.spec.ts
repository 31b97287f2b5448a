import { evidenceSource } from './evidence-source.policy.js';

test('a passage is shown by its heading and its file, not by a fingerprint', () => {
  expect(evidenceSource('Opening hours › Reception (hours.en.md@ea9ebf638375)')).toEqual({
    heading: 'Opening hours › Reception',
    file: 'hours.en.md',
  });
});

test('a fact is shown by what it is and the version of the facts it is of', () => {
  expect(evidenceSource('Opening hours (business facts, version 3)')).toEqual({
    heading: 'Opening hours',
    file: 'business facts, version 3',
  });
});

test('any other title is shown as it is', () => {
  expect(evidenceSource('Earlier stay (May)')).toEqual({ heading: 'Earlier stay (May)' });
});
