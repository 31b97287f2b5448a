import type { OwnRule, Rules, RuleSet } from '../../api/rules.js';
import { fitted, linesOf, ruleName, seenIn, withChange, withoutRule, withRule } from './rule-set.policy.js';

const rule: OwnRule = {
  ...{ id: 'a', category: 'unbacked_promise', severity: 'low', direction: 'out' },
  ...{ phrases: ['x'], reason: 'Because.', positive: ['x'], negative: ['y'] },
};
const set: RuleSet = { rules: [rule], changes: [{ rule: 's', severity: 'low' }], hosts: [] };

test('a rule is put in, changed in its place, and taken out (CO-13)', () => {
  expect(withRule(set, { ...rule, id: 'b' }).rules.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(withRule(set, { ...rule, reason: 'New.' }).rules).toMatchObject([{ id: 'a', reason: 'New.' }]);
  expect(withoutRule(set, 'a').rules).toEqual([]);
});

test('what was seen when a form opened keeps its revision, also where no draft is left (CO-13)', () => {
  const data = { inForce: set, revision: 7 } as Rules;
  const seen = seenIn(data);
  Object.assign(data, { revision: 8, draft: { content: withoutRule(set, 'a') } });
  expect(seen).toEqual({ revision: 7, set });
  expect(seenIn(data)).toMatchObject({ revision: 8, set: { rules: [] } });
});

test('a shipped rule is judged otherwise once, or as it came', () => {
  expect(withChange(set, 's', 'off').changes).toEqual([{ rule: 's', severity: 'off' }]);
  expect(withChange(set, 's', undefined).changes).toEqual([]);
});

test.each([
  ['No rooftop parties, ever! Really not.', [], 'no-rooftop-parties-ever-really'],
  ['¿Habitación?', [], 'habitacion'],
  ['???', [], 'rule'],
  ['Again', ['again', 'again-2'], 'again-3'],
])('%j is called by a name of its own', (reason, taken, name) => {
  expect(ruleName(reason, taken)).toBe(name);
});

test('a category brings its directions, and a floor its severity', () => {
  const floor = { id: 'pii_disclosure', out: 'critical', floor: true } as const;
  expect(fitted({ ...rule, direction: 'both' }, floor)).toMatchObject({
    direction: 'out',
    severity: 'critical',
  });
  const spam = { id: 'spam_scam', in: 'medium', floor: false } as const;
  expect(fitted(rule, spam)).toMatchObject({ direction: 'in', severity: 'low', category: 'spam_scam' });
});

test('empty lines are no phrases', () => {
  expect(linesOf(' a b \n\n c')).toEqual(['a b', 'c']);
});
