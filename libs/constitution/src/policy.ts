import { check, POLICY_VERSION } from './check.js';
import { categoryLine, SEVERITIES, type Direction, type Finding, type Severity } from './finding.js';
import { asRule, ownRuleProblems, type OwnRule } from './own-rules.js';
import { RuleBook } from './rule-book.js';
import { RULES } from './rules/all-rules.js';
import type { CheckContext, Rule } from './rules/rule.js';

/** A rule that comes with the product, judged otherwise in this workspace. */
export interface RuleChange {
  rule: string;
  severity: Severity | 'off';
}

/** What a workspace has decided about its rules: one version of it never changes (CO-13). */
export interface PolicyContent {
  rules: readonly OwnRule[];
  changes: readonly RuleChange[];
  /** Hosts that links in replies may lead to, subdomains included. */
  hosts: readonly string[];
}

export const EMPTY_POLICY: PolicyContent = { rules: [], changes: [], hosts: [] };

/** The rules of one workspace in one version: those that come with the product, as changed here, and its own. */
export class Policy {
  /** As stamped on verdicts and approvals: `2026.11.6`, with `-w3` where the workspace has its third version. */
  readonly version: string;
  private readonly own: RuleBook | undefined;
  private readonly changed: ReadonlyMap<string, Severity | 'off'>;

  /** @throws Error naming the rule that cannot be read */
  constructor(
    version: number,
    private readonly content: PolicyContent = EMPTY_POLICY,
  ) {
    this.version = version > 0 ? `${POLICY_VERSION}-w${version}` : POLICY_VERSION;
    this.own = content.rules.length > 0 ? new RuleBook(content.rules.map(asRule)) : undefined;
    this.changed = changesOf(content);
  }

  check(text: string, context: CheckContext): Finding[] {
    const allowedHosts = [...(context.allowedHosts ?? []), ...this.content.hosts];
    const told = { ...context, allowedHosts };
    const shipped = check(text, told).flatMap((finding) => this.asChanged(finding, context.direction));
    return this.own ? [...shipped, ...check(text, told, this.own)] : shipped;
  }

  private asChanged(finding: Finding, direction: Direction): Finding[] {
    const severity = this.changed.get(finding.rule);
    if (severity === undefined) return [finding];
    if (severity === 'off') return [];
    return [{ ...finding, severity, overridable: direction === 'out' && isOverridable(finding, severity) }];
  }
}

/** What each changed rule weighs: the one reading of the list, for texts and for who has to confirm alike. */
function changesOf({ changes }: PolicyContent): ReadonlyMap<string, Severity | 'off'> {
  return new Map(changes.map(({ rule, severity }) => [rule, severity]));
}

function isOverridable({ category }: Pick<Finding, 'category'>, severity: Severity): boolean {
  return severity !== 'critical' && !categoryLine(category).floor;
}

/** What is wrong with a content, by rule; empty when it may be published. */
export function policyProblems({ rules, changes }: PolicyContent): { rule: string; problem: string }[] {
  const own = rules.flatMap((rule) => ownRuleProblems(rule).map((problem) => ({ rule: rule.id, problem })));
  return [
    ...own,
    ...namedTwice(rules.map(({ id }) => id)).map((rule) => ({ rule, problem: 'is there twice' })),
    ...namedTwice(changes.map(({ rule }) => rule)).map((rule) => ({ rule, problem: 'is changed twice' })),
    ...changes.flatMap((change) => changeProblems(change).map((problem) => ({ rule: change.rule, problem }))),
  ];
}

const namedTwice = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

/** True for a rule whose severity a workspace may lower: neither of a floor category nor one nobody may override. */
export function isLowerable(rule: Pick<Rule, 'category' | 'severity'>): boolean {
  return severitiesOf(rule).every((severity) => isOverridable(rule, severity));
}

function changeProblems({ rule: id, severity }: RuleChange): string[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return ['there is no such rule'];
  if (isLowerable(rule)) return [];
  if (severity !== 'off' && severitiesOf(rule).every((own) => rank(severity) >= rank(own))) return [];
  return ['is a floor rule: nobody may lower it or switch it off'];
}

/** Severities of a shipped rule in the directions it looks at. */
function severitiesOf({
  category,
  severity,
  only,
}: Pick<Rule, 'category' | 'severity' | 'only'>): Severity[] {
  const line = categoryLine(category);
  const directions = only ? [only] : (['in', 'out'] as const);
  return directions.flatMap((direction) => (line[direction] ? [severity ?? line[direction]] : []));
}

const rank = (severity: Severity | 'off'): number => (severity === 'off' ? -1 : SEVERITIES.indexOf(severity));

/** Shipped rules that would find less, or weigh less, than they do now: who lowers them needs a second administrator (CO-13). */
export function loweredBy(now: PolicyContent, next: PolicyContent): string[] {
  const [before, after] = [changesOf(now), changesOf(next)];
  const weight = (changed: ReadonlyMap<string, Severity | 'off'>, rule: Rule): number => {
    const severity = changed.get(rule.id);
    return severity ? rank(severity) : Math.max(...severitiesOf(rule).map(rank));
  };
  return RULES.filter((rule) => weight(after, rule) < weight(before, rule)).map(({ id }) => id);
}
