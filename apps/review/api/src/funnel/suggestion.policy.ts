import type { ContactStatus, CtaResponse } from '@countersign/contracts';
import { mayMove } from './contact-status.policy.js';

/** What is known of a contact since they stand where they stand. */
export interface FunnelFacts {
  status: ContactStatus;
  /** What they answered last to a call to action, since their status changed. */
  lastAnswer?: CtaResponse | undefined;
  /** Calls to action they ever got. */
  asked: number;
  /** Of these, the newest that have no answer, one after another. */
  unanswered: number;
  /** Days since their last order or booking; absent where they never had one. */
  daysSinceOrder?: number | undefined;
}

export interface Suggestion {
  to: ContactStatus;
  /** The rule that says so; it is the reason of the move when somebody takes it. */
  because: 'interested' | 'polite-decline' | 'rude-decline' | 'unanswered' | 'no-order';
}

const FEW = 3;
const MANY = 5;
const LONG_DAYS = 90;

/** Where a contact may belong by what happened (FU-05): shown, never done. */
export function suggestedMove(facts: FunnelFacts): Suggestion | undefined {
  const { status, lastAnswer, asked, unanswered, daysSinceOrder } = facts;
  const rules: [Suggestion, boolean][] = [
    [{ to: 'LEAD_EXHAUSTED', because: 'rude-decline' }, lastAnswer === 'RUDE_DECLINE'],
    [{ to: 'LEAD_EXHAUSTED', because: 'unanswered' }, unanswered > MANY],
    [{ to: 'LEAD_QUALIFIED', because: 'interested' }, lastAnswer === 'INTERESTED'],
    [{ to: 'LEAD_QUALIFIED', because: 'polite-decline' }, lastAnswer === 'POLITE_DECLINE' && asked <= FEW],
    [{ to: 'CHURNED', because: 'no-order' }, daysSinceOrder !== undefined && daysSinceOrder >= LONG_DAYS],
  ];
  return rules.find(([{ to }, holds]) => holds && mayMove(status, to))?.[0];
}
