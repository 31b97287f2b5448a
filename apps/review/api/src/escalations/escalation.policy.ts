import type { Danger } from '@countersign/constitution';
import type { EscalationLevel, EscalationReason, RaiseReason } from '@countersign/contracts';

/** What a conversation is raised for, and how high. */
export interface Cause {
  level: EscalationLevel;
  reasons: RaiseReason[];
}

/** Minutes in which somebody has to take it. */
export const DUE_MINUTES: Record<EscalationLevel, number> = { L1: 30, L2: 10, L3: 5 };

const NEXT: Record<EscalationLevel, EscalationLevel> = { L1: 'L2', L2: 'L3', L3: 'L3' };

/** Where one goes that nobody took; above the highest there is nothing, and it is told again. */
export const nextLevel = (level: EscalationLevel): EscalationLevel => NEXT[level];

/** What the reasons to look first come down to when somebody is told. */
const RAISED_FOR: Record<EscalationReason, RaiseReason> = {
  emergency: 'emergency',
  asked_human: 'asked_human',
  complaint: 'complaint',
  payment: 'payment',
  frustrated: 'repeated_failure',
  repeated_question: 'repeated_failure',
  unresolved: 'repeated_failure',
  repeated_failure: 'repeated_failure',
};

/** Of an item as it stands: danger is everybody's at once (ET-06), a reason to look first is a lead's (SV-19). */
export function causeOf({
  dangers,
  reasons,
}: {
  dangers: readonly Danger[];
  reasons: readonly EscalationReason[];
}): Cause | undefined {
  const raised = new Set<RaiseReason>([
    ...dangers.map((danger): RaiseReason => (danger === 'emergency' ? 'emergency' : 'safety')),
    // Every danger counts as urgent; by itself an urgent word is no more than a reason to look.
    ...reasons
      .filter((reason) => reason !== 'emergency' || dangers.length === 0)
      .map((reason) => RAISED_FOR[reason]),
  ]);
  if (raised.size === 0) return undefined;
  return { level: dangers.length > 0 ? 'L3' : 'L1', reasons: [...raised] };
}

/** What somebody raised it for by hand: two reasons are everybody's at once, the rest a lead's. */
export const causeGiven = (reason: RaiseReason): Cause => ({
  level: reason === 'emergency' || reason === 'safety' ? 'L3' : 'L1',
  reasons: [reason],
});

/** What is over once the item is decided; the rest is over when somebody has seen to it. */
export const endsWithItem = (reason: RaiseReason): boolean =>
  reason !== 'unknown_send' && reason !== 'poison';

/**
 * From which level on somebody is told: leads and administrators of all, whoever is on call from the second on, everybody of the
 * last.
 */
export function lowestTold({
  roles,
  onCall,
}: {
  roles: readonly string[];
  onCall: boolean;
}): EscalationLevel {
  if (roles.includes('lead') || roles.includes('admin')) return 'L1';
  return onCall ? 'L2' : 'L3';
}
