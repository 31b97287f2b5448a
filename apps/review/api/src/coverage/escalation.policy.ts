import type { EscalationReason, TurnLabels } from '@countersign/contracts';

/** What is known of an item and its conversation when it is decided whether a person has to look first. */
export interface Standing {
  /** What the supervisor proposed last; nothing before the first draft came. */
  labels: TurnLabels | null;
  /** An urgent word was heard, or the rules found somebody in danger. */
  urgent: boolean;
  /** They gave the command for it. */
  humanAsked: boolean;
  /** Drafts of this item that failed. */
  failedDrafts: number;
  /** Messages they wrote lately since somebody closed their turn as done. */
  messages: number;
}

const FRUSTRATED = 2;
const ASKED = 3;
const MESSAGES = 20;
const FAILED = 2;

/** Why a person is needed before anything else (SV-19), gravest first; nothing for an ordinary item. A guess of low confidence escalates nothing. */
export function reasonsForAPerson({ labels, ...standing }: Standing): EscalationReason[] {
  const wants = (intent: string): boolean =>
    labels?.intents.some(({ name, band }) => name === intent && band !== 'low') ?? false;
  const reasons: [EscalationReason, boolean][] = [
    ['emergency', standing.urgent || labels?.urgency === 'urgent'],
    ['asked_human', standing.humanAsked || (labels?.asksHuman ?? false)],
    ['complaint', wants('complaint')],
    ['payment', wants('payment_trouble')],
    ['frustrated', (labels?.frustrated ?? 0) >= FRUSTRATED],
    ['repeated_question', (labels?.timesAsked ?? 0) >= ASKED],
    ['unresolved', standing.messages > MESSAGES],
    ['repeated_failure', standing.failedDrafts >= FAILED],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
