import { POLICY_VERSION, RULES } from './check.js';
import { CATEGORIES } from './finding.js';
import type { OwnRule } from './own-rules.js';
import {
  EMPTY_POLICY,
  isLowerable,
  loweredBy,
  Policy,
  policyProblems,
  type PolicyContent,
} from './policy.js';

const UPGRADE: OwnRule = {
  id: 'no-free-upgrade',
  category: 'unbacked_promise',
  severity: 'high',
  direction: 'out',
  phrases: ['free|complimentary ..2 upgrade*', 'habitación ..1 superior gratis'],
  reason: 'Upgrades are decided at the desk.',
  positive: ['You get a free room upgrade.', 'Una habitación superior gratis.'],
  negative: ['An upgrade costs 20 euros.'],
};
const content = (change: Partial<PolicyContent> = {}): PolicyContent => ({ ...EMPTY_POLICY, ...change });
const withRule = (change: Partial<OwnRule> = {}) => content({ rules: [{ ...UPGRADE, ...change }] });
const found = (policy: Policy, text: string) => policy.check(text, { direction: 'out' });

test('CO-13: an own rule finds what it was written for, however it is disguised, and says where', () => {
  const policy = new Policy(3, withRule());
  expect(policyProblems(withRule())).toEqual([]);
  for (const text of [
    'A FREE upgrade!',
    'a fr33 upgrad3s',
    'f r e e room upgrade',
    'UNA HABITACION SUPERIOR GRATIS',
  ])
    expect(found(policy, text)).toContainEqual(
      expect.objectContaining({
        rule: 'no-free-upgrade',
        severity: 'high',
        layer: 'rules',
        overridable: true,
      }),
    );
  const [finding] = found(policy, 'Sure: a free upgrade.');
  expect(finding).toMatchObject({ words: 'free upgrade', span: { start: 8, end: 20 } });
  expect(found(policy, 'An upgrade costs 20.')).toEqual([]);
  expect(policy.check('A free upgrade, please?', { direction: 'in' })).toEqual([]);
});

test('CO-13: the version names the rules that come with the product and the workspace’s own', () => {
  expect(new Policy(0).version).toBe(POLICY_VERSION);
  expect(new Policy(3, withRule()).version).toBe(`${POLICY_VERSION}-w3`);
});

test.each<[string, Partial<OwnRule>, RegExp]>([
  ['without what it stops', { positive: [] }, /has no example of what it stops/],
  ['without what it lets through', { negative: [] }, /has no example of what it lets through/],
  ['without a phrase', { phrases: [] }, /has no phrase/],
  [
    'that misses its own example',
    { positive: ['Nothing of the kind.'] },
    /does not find “Nothing of the kind.”/,
  ],
  [
    'that finds what must pass',
    { negative: ['A free upgrade.'] },
    /finds “A free upgrade.”, which must pass/,
  ],
  ['that begins with a gap', { phrases: ['..3 upgrade'] }, /must begin with a word/],
  ['with a phrase of signs', { phrases: ['!!! upgrade'] }, /“!!!” is no word/],
  ['with a name of a shipped rule', { id: 'card-number' }, /has this name/],
  ['of a category nobody knows', { category: 'nonsense' as never }, /no category nonsense/],
  ['in a direction that is no risk', { direction: 'in' }, /no risk in what customers write/],
  ['that lowers a floor', { category: 'pii_disclosure', severity: 'low' }, /floor category pii_disclosure/],
])('CO-13: a rule %s is refused', (_, change, problem) => {
  expect(
    policyProblems(withRule(change))
      .map(({ problem: words }) => words)
      .join(),
  ).toMatch(problem);
});

const FLOOR = RULES.filter((rule) => !isLowerable(rule));

test.each(FLOOR.map(({ id }) => id))('CO-13: nobody lowers or switches off %s', (rule) => {
  for (const severity of ['off', 'low'] as const)
    expect(policyProblems(content({ changes: [{ rule, severity }] }))).toEqual([
      { rule, problem: 'is a floor rule: nobody may lower it or switch it off' },
    ]);
});

test('CO-13: every rule of a floor category is a floor rule', () => {
  const floor = RULES.filter(({ category }) => 'floor' in CATEGORIES[category]).map(({ id }) => id);
  expect(FLOOR.map(({ id }) => id)).toEqual(expect.arrayContaining(floor));
});

test('CO-13: a lowered rule weighs less, one that is switched off finds nothing, and both are told as lowered', () => {
  const promise = 'I promise you the best.';
  const rule = 'promises-without-backing';
  const lowered = content({ changes: [{ rule, severity: 'low' }] });
  const off = content({ changes: [{ rule, severity: 'off' }] });
  const raised = content({ changes: [{ rule, severity: 'critical' }] });
  expect(found(new Policy(1, lowered), promise)).toMatchObject([
    { rule, severity: 'low', overridable: true },
  ]);
  expect(found(new Policy(1, off), promise)).toEqual([]);
  expect(found(new Policy(1, raised), promise)).toMatchObject([{ severity: 'critical', overridable: false }]);
  expect(loweredBy(EMPTY_POLICY, lowered)).toEqual([rule]);
  expect(loweredBy(lowered, off)).toEqual([rule]);
  expect(loweredBy(off, lowered)).toEqual([]);
  expect(loweredBy(EMPTY_POLICY, raised)).toEqual([]);
  expect(loweredBy(raised, EMPTY_POLICY)).toEqual([rule]);
});

test('CO-13: a rule named twice among the changes is refused, and who has to confirm is told of what the texts meet', () => {
  const rule = 'promises-without-backing';
  const twice = content({
    changes: [
      { rule, severity: 'critical' },
      { rule, severity: 'off' },
    ],
  });
  expect(policyProblems(twice)).toEqual([{ rule, problem: 'is changed twice' }]);
  expect(found(new Policy(1, twice), 'I promise you the best.')).toEqual([]);
  expect(loweredBy(EMPTY_POLICY, twice)).toEqual([rule]);
});

test('CO-09: hosts of the workspace’s list may be linked to', () => {
  const policy = new Policy(1, content({ hosts: ['hotel.example'] }));
  const text = 'Look at https://www.hotel.example/spa and https://other.example.';
  expect(found(policy, text).map(({ words }) => words)).toEqual(['https://other.example']);
});

test.each([
  ['el.example', 'Look at https://hotel.example/spa.'],
  ['hotel.example', 'Look at https://nothotel.example and www.hotel.example.evil.example.'],
  ['hotel.example', 'Look at https://spa-hotel.example or spa.hotel.example.'],
])('CO-09: that %s stands within another host makes it no known one: “%s”', (host, source) => {
  const context = { direction: 'out', sources: [source] } as const;
  expect(new Policy(0).check(`See https://${host}`, context)).toMatchObject([{ rule: 'unlisted-link' }]);
});

test.each(['See https://www.hotel.example/spa.', 'It is hotel.example.', 'Write to desk@HOTEL.example'])(
  'CO-09: a host that a source names is known: “%s”',
  (source) => {
    const context = { direction: 'out', sources: [source] } as const;
    expect(new Policy(0).check('See https://hotel.example/map', context)).toEqual([]);
  },
);
