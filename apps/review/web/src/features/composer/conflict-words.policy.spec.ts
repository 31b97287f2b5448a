import type { Coherence, Conflict } from '../../api/items.js';
import { conflictTitle, standing } from './conflict-words.policy.js';

const conflict: Conflict = {
  ...{
    kind: 'SCHEDULE_CONFLICT',
    bubble: 0,
    sentence: 'We call on Thursday.',
    against: 'We call on Tuesday.',
  },
  ...{ source: 'promise', foundBy: 'rules' },
};
const coherence: Coherence = { verdict: 'SCHEDULE_CONFLICT', model: 'off', conflicts: [conflict] };

test('a conflict stands as long as its sentence does, wherever it was moved to', () => {
  expect(standing(coherence, ['Hello.', 'Good. We call on Thursday.'])).toEqual([conflict]);
  expect(standing(coherence, ['We call on Tuesday.'])).toEqual([]);
  expect(standing(undefined, ['We call on Thursday.'])).toEqual([]);
});

test('the heading says against what it is', () => {
  expect(conflictTitle(conflict)).toBe('Something else is promised to them');
  expect(conflictTitle({ kind: 'FACT_CONFLICT', source: 'passage' })).toBe('Written down otherwise');
});
