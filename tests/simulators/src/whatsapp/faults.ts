import { FaultPlan } from '../fault-plan.js';

/** What goes wrong with a send. `accepted` says whether the message went out before things went wrong. */
export type Fault =
  /** Refused with a Graph error code. @see https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
  | { kind: 'graph-error'; status: 400 | 401 | 403 | 404 | 429 | 500 | 503; code: number; message: string }
  | { kind: 'server-error'; status: 500 | 502 | 503 | 504; accepted: boolean }
  | { kind: 'reset'; accepted: boolean }
  | { kind: 'hang'; accepted: boolean }
  | { kind: 'slow'; ms: number };

/** Faults of a Graph API, by method (`messages`) and the customer's WhatsApp id. */
export class Faults extends FaultPlan<Fault, string> {}
