import type { RuleState } from '@countersign/contracts';
import type { SwitchRule } from './switch-rule.js';

/** Vendors give back after a while; minutes until one that was away is tried again. */
const CALM = 5;

/** What is known of money and vendors now. */
export interface Signals {
  /** US dollars booked, by budget. */
  spent: ReadonlyMap<string, number>;
  /** US dollars, by budget. */
  caps: Readonly<Record<string, number>>;
  /** Vendors that are not to be asked, and why. */
  away: ReadonlyMap<string, 'breaker' | 'quota'>;
}

/** Whether a rule's reason is there: `lingering` keeps a switch and begins none. */
export function stateOf(rule: SwitchRule, { spent, caps, away }: Signals): RuleState {
  const { name, use: profile, budget, from = 1, until = 1, away: provider, calm } = rule;
  const told = { name, profile };
  if (provider) {
    const trouble = away.get(provider);
    return {
      ...{ ...told, provider, calmSeconds: (calm ?? CALM) * 60 },
      ...(trouble ? { state: 'due', trouble } : { state: 'over' }),
    };
  }
  const cap = caps[budget!] ?? 0;
  const share = cap > 0 ? (spent.get(budget!) ?? 0) / cap : 1;
  const state = share >= from ? 'due' : share >= until ? 'lingering' : 'over';
  return {
    ...told,
    state,
    budget,
    percent: Math.min(100, Math.floor(share * 100)),
    calmSeconds: (calm ?? 0) * 60,
  };
}
