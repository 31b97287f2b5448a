import type { Escalation } from '../api/escalations.js';
import { operationsHref, workspaceHref } from './route.policy.js';

/** Where what was raised is looked at: its open item, or where that is settled which no item is about. */
export function escalationHref({ itemId, reasons }: Pick<Escalation, 'itemId' | 'reasons'>): string {
  if (itemId) return workspaceHref('open', itemId);
  return operationsHref(reasons.includes('unknown_send') ? 'unknown' : 'dead-letters');
}
