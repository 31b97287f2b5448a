import type { OpenPromise } from '../../api/promises.js';
import { dueShown, promisesSummary } from './promise-words.policy.js';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const promise = (dueAt: string, precision: OpenPromise['precision']): OpenPromise => ({
  ...{
    commitmentId: '1',
    kind: 'call_back',
    who: 'business',
    what: '',
    sentence: 'We call you.',
    dueAt,
    precision,
  },
  ...{ flexibility: 'rigid', saidAt: '2026-11-23T09:00:00Z' },
});

test.each<[string, OpenPromise['precision'], string]>([
  ['2026-11-24T10:00:00Z', 'time', 'soon'],
  ['2026-11-24T08:00:00Z', 'time', 'overdue'],
  ['2026-11-25T10:00:00Z', 'day', 'later'],
  ['2026-11-24T10:00:00Z', 'vague', 'later'],
])('a promise due %s (%s) is %s', (dueAt, precision, state) => {
  expect(dueShown({ dueAt, precision }, NOW).state).toBe(state);
});

test('a promise of which no time was said does not pretend to have one', () => {
  expect(dueShown(promise('2026-11-25T10:00:00Z', 'vague'), NOW).words).toBe('no time said');
  expect(promisesSummary([promise('2026-11-25T10:00:00Z', 'vague')], NOW)).toBe('1 open');
});

test('the summary names the next one that is due', () => {
  const all = [promise('2026-11-24T10:00:00Z', 'time'), promise('2026-11-25T10:00:00Z', 'day')];
  expect(promisesSummary(all, NOW)).toMatch(/^2 open, next \S/);
});
