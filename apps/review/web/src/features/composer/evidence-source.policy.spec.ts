import { evidenceSource } from './evidence-source.policy.js';

test('a passage is shown by its heading and its file, not by a fingerprint', () => {
  expect(evidenceSource('Opening hours › Reception (hours.en.md@ea9ebf638375)')).toEqual({
    heading: 'Opening hours › Reception',
    file: 'hours.en.md',
  });
});

test('any other title is shown as it is', () => {
  expect(evidenceSource('Earlier stay (May)')).toEqual({ heading: 'Earlier stay (May)' });
});
