import type { OwnRule, RuleCategory, Rules, RuleSet, Severity, ShippedRule } from '../../api/rules.js';

/** What is worked on: the draft where there is one, else what is in force. */
export const workedOn = ({ draft, inForce }: Rules): RuleSet => draft?.content ?? inForce;

/** What somebody had before them when they began to change it: saved over that and nothing else. */
export interface Seen {
  revision: number;
  set: RuleSet;
}

export const seenIn = (rules: Rules): Seen => ({ revision: rules.revision, set: workedOn(rules) });

/** With a rule put in, or in the place of what it was called before. */
export function withRule(set: RuleSet, rule: OwnRule, before?: string): RuleSet {
  const at = set.rules.findIndex(({ id }) => id === (before ?? rule.id));
  const rules = at < 0 ? [...set.rules, rule] : set.rules.map((one, index) => (index === at ? rule : one));
  return { ...set, rules };
}

export function withoutRule(set: RuleSet, id: string): RuleSet {
  return { ...set, rules: set.rules.filter((rule) => rule.id !== id) };
}

/** With a shipped rule judged otherwise; `undefined` as it came. */
export function withChange(set: RuleSet, rule: string, severity: Severity | 'off' | undefined): RuleSet {
  const others = set.changes.filter((change) => change.rule !== rule);
  return { ...set, changes: severity === undefined ? others : [...others, { rule, severity }] };
}

/** Lines somebody typed, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** `No rooftop parties!` → `no-rooftop-parties`, and a number where that is taken. */
export function ruleName(reason: string, taken: readonly string[]): string {
  const words = reason
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? ['rule']).slice(0, 5).join('-').slice(0, 50);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** A floor category's own severity cannot be chosen; directions that are no risk neither. */
export function fitted(rule: OwnRule, category: RuleCategory): OwnRule {
  const both = category.in !== undefined && category.out !== undefined;
  const one = category.out !== undefined ? 'out' : 'in';
  const fits = rule.direction === 'both' ? both : category[rule.direction] !== undefined;
  const direction = fits ? rule.direction : one;
  const floor = direction === 'in' ? category.in : category.out;
  return {
    ...rule,
    category: category.id,
    direction,
    severity: category.floor && floor ? floor : rule.severity,
  };
}

/** The severity a shipped rule has now, with the workspace's change. */
export function severityNow(rule: ShippedRule, set: RuleSet): Severity | 'off' {
  return set.changes.find((change) => change.rule === rule.id)?.severity ?? ownSeverity(rule);
}

/** The severity it came with: what is sent weighs more than what is read. */
export const ownSeverity = (rule: Pick<ShippedRule, 'in' | 'out'>): Severity => rule.out ?? rule.in ?? 'low';
