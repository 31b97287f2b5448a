import type { RuleState } from '@countersign/contracts';

/** The rule a workspace has switched by. */
export interface Held {
  rule: string;
  profile: string;
  /** Since when its reason has been gone, in milliseconds. */
  calmSince?: number;
}

export type SwitchStep =
  { do: 'nothing' } | { do: 'switch'; by: RuleState } | { do: 'wait' } | { do: 'stay' } | { do: 'go-back' };

/**
 * What comes next: the first rule that is due is followed. Whoever has switched stays while the reason lingers, and until it has been gone for
 * long enough, so that a value at the edge switches once and not every few seconds.
 */
export function nextStep(held: Held | undefined, rules: readonly RuleState[], now: number): SwitchStep {
  const due = rules.findIndex(({ state }) => state === 'due');
  const followed: SwitchStep = due < 0 ? { do: 'go-back' } : { do: 'switch', by: rules[due]! };
  if (!held) return due < 0 ? { do: 'nothing' } : followed;
  const own = rules.findIndex(({ name, profile }) => name === held.rule && profile === held.profile);
  const rule = rules[own];
  if (!rule || (due >= 0 && due < own)) return followed;
  if (rule.state !== 'over') return held.calmSince === undefined ? { do: 'nothing' } : { do: 'stay' };
  if (rule.calmSeconds === 0) return followed;
  if (held.calmSince === undefined) return { do: 'wait' };
  return now - held.calmSince >= rule.calmSeconds * 1_000 ? followed : { do: 'nothing' };
}

/** Why a rule is due, for people. */
export function reasonOf({ budget, percent, provider, trouble }: RuleState): string {
  if (provider) return trouble === 'quota' ? `${provider} has no quota left` : `${provider} does not answer`;
  return `${percent} % of ${budget === 'workspaceMonth' ? 'this month’s' : 'today’s'} budget is spent`;
}
