import { FILTER_FIELDS } from '../../api/item-filter.policy.js';
import { carriedTo, chipsOf, filterChoices, narrowed } from './filter-choices.policy.js';

const known = { people: [{ id: 'p1', name: 'Bob' }], tags: [['TONE', 'Tone']] as const };

describe('RV-13: a list is narrowed', () => {
  test('by every field there is', () => {
    expect(
      filterChoices(known, false)
        .map(({ field }) => field)
        .sort(),
    ).toEqual([...FILTER_FIELDS].sort());
  });

  test('and says by what, also what it has no words for', () => {
    const filter = { channel: 'telegram', reviewer: 'p1', from: '2026-11-01', risk: 'huge' };
    expect(chipsOf(filter, filterChoices(known, true)).map(({ words }) => words)).toEqual([
      'Channel: Telegram',
      'Risk: huge',
      'Reviewer: Bob',
      'From: 2026-11-01',
    ]);
  });

  test('one field at a time, and back', () => {
    expect(narrowed({ risk: 'low' }, 'channel', 'telegram')).toEqual({ risk: 'low', channel: 'telegram' });
    expect(narrowed({ risk: 'low' }, 'risk', '')).toEqual({});
    expect(carriedTo(true, { draft: 'ready', risk: 'low' })).toEqual({ risk: 'low' });
  });
});
