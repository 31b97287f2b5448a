import { holdOf, type DraftCircumstances } from './draft-hold.policy.js';

const calm: DraftCircumstances = { claimed: false, ahead: 0, limit: 150, flooding: false };

describe('whether a draft is asked for now (D11, IN-09)', () => {
  test.each<[string, Partial<DraftCircumstances>, ReturnType<typeof holdOf>]>([
    ['nothing is in the way', {}, undefined],
    ['the last one within the limit', { ahead: 149 }, undefined],
    ['one more than people can reach', { ahead: 150 }, 'queue_full'],
    ['a person took it although many wait', { ahead: 900, claimed: true }, undefined],
    ['writes fast, no draft yet', { flooding: true }, undefined],
    ['writes fast, a draft was asked for a moment ago', { flooding: true, sinceLastMs: 29_999 }, 'flooding'],
    ['writes fast, the last draft is old enough', { flooding: true, sinceLastMs: 30_000 }, undefined],
    [
      'writes fast while a person works on it: their draft is not asked for at every message',
      { flooding: true, sinceLastMs: 1, claimed: true },
      'flooding',
    ],
    ['writes at an ordinary pace shortly after a draft', { sinceLastMs: 1 }, undefined],
  ])('%s', (_case, changes, hold) => expect(holdOf({ ...calm, ...changes })).toBe(hold));
});
