import type { CounterFigures } from '../../api/counters.js';
import { countersOf } from './counters.policy.js';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const FIGURES: CounterFigures = {
  ...{ pending: 12, mine: 1, oldestSince: '2026-11-27T09:18:00Z', decidedToday: 0, medianHandlingMs: 65_400 },
  ...{
    slaRisk: 2,
    costTodayUsd: 1.239,
    channels: { green: 2, amber: 0, red: 1 },
    silenced: 0,
    escalations: 1,
  },
};
const shown = (figures: CounterFigures | undefined): Record<string, string> =>
  Object.fromEntries(countersOf(figures, NOW).map(({ name, value }) => [name, value]));

describe('the counters at the top (RV-23)', () => {
  test('say each figure as people read it, and nought where it is nought', () => {
    expect(shown(FIGURES)).toEqual({
      ...{ Pending: '12', Mine: '1', Oldest: '42 min', 'SLA risk': '2', 'Decided today': '0' },
      ...{ Handling: '1 min 5 s', 'Cost today': '$1.24', Channels: '2/3', Silenced: '0' },
      Escalations: '1',
    });
  });

  test('show a dash, not nought, for what is not known: one source, or all of them', () => {
    expect(
      shown({ ...FIGURES, costTodayUsd: null, medianHandlingMs: null, oldestSince: null }),
    ).toMatchObject({
      ...{ 'Cost today': '–', Handling: '–', Oldest: '–', Pending: '12' },
    });
    expect(new Set(Object.values(shown(undefined)))).toEqual(new Set(['–']));
  });

  test('leave out what somebody may not read', () => {
    const { costTodayUsd: _, ...others } = FIGURES;
    expect(shown(others)).not.toHaveProperty('Cost today');
  });
});
