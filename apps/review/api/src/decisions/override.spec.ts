import { CATEGORIES, SEVERITIES, type Category, type Severity } from '@countersign/constitution';
import { ALL_ROLES } from '../access/auth.js';
import { covers, standingOf, type Standing, type Weighed } from './override.js';

const floor = (category: Category): boolean => 'floor' in CATEGORIES[category];

function finding(severity: Severity, category: Category, rule = 'a-rule'): Weighed {
  const overridable = severity !== 'critical' && !floor(category);
  return { rule, category, severity, layer: 'rules', words: 'words', reason: 'A reason.', overridable };
}

/** What the row says, role by role and severity by severity. */
function expected(role: string, severity: Severity, isFloor: boolean): Standing {
  if (severity === 'critical' || isFloor) return 'change';
  if (severity !== 'high') return 'free';
  return role === 'lead' ? 'override' : 'ask-lead';
}

const MATRIX = ALL_ROLES.flatMap((role) =>
  SEVERITIES.flatMap((severity) =>
    (['unbacked_promise', 'harassment_hate'] as const).map((category) => ({ role, severity, category })),
  ),
);

test.each(MATRIX)('CO-03: $role, $severity, $category', ({ role, severity, category }) => {
  const wanted = expected(role, severity, floor(category));
  expect(standingOf([finding(severity, category)], [role])).toBe(wanted);
});

test('CO-03: one finding nobody may override outweighs what a lead may', () => {
  const both = [finding('high', 'unbacked_promise'), finding('critical', 'payment_data', 'card')];
  expect(standingOf(both, ['lead'])).toBe('change');
});

test('CO-02: what is medium three times over stops a reviewer like one that is high', () => {
  const mediums = ['a', 'b', 'c'].map((rule) => finding('medium', 'language_mismatch', rule));
  expect(standingOf(mediums.slice(1), ['reviewer'])).toBe('free');
  expect(standingOf(mediums, ['reviewer'])).toBe('ask-lead');
  expect(standingOf(mediums, ['lead'])).toBe('override');
});

test('CO-09: a reviewer confirms a new host themselves, and nothing else with it', () => {
  const link = finding('high', 'unsafe_link', 'unlisted-link');
  expect(standingOf([link], ['reviewer'])).toBe('override');
  expect(standingOf([link, finding('medium', 'language_mismatch')], ['reviewer'])).toBe('override');
  expect(standingOf([link, finding('high', 'unbacked_promise')], ['reviewer'])).toBe('ask-lead');
});

test('CO-03: an override covers what was on screen, and not what was found since', () => {
  const seen = finding('high', 'unbacked_promise', 'seen');
  expect(covers({ rules: ['seen'] }, [seen])).toBe(true);
  expect(covers({ rules: ['seen'] }, [seen, finding('high', 'unsafe_link', 'new')])).toBe(false);
});
