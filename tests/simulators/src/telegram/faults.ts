import { FaultPlan } from '../fault-plan.js';

/**
 * What goes wrong with a request. `accepted` says whether the Bot API carried it out before things went wrong, which no
 * client can tell from the failure itself.
 */
export type Fault =
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'refused'; status: 400 | 401 | 403 | 404 | 409 | 413; description: string }
  | { kind: 'server-error'; status: 500 | 502 | 503 | 504; accepted: boolean }
  | { kind: 'reset'; accepted: boolean }
  | { kind: 'hang'; accepted: boolean }
  | { kind: 'truncated-answer'; accepted: boolean }
  | { kind: 'not-json'; status: 200 | 403 }
  | { kind: 'slow'; ms: number };

/** Faults of a Bot API, by method and chat. */
export class Faults extends FaultPlan<Fault, number> {}
