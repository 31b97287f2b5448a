import type { ContactStatus } from '@countersign/contracts';

/** Where somebody may go next (capabilities §5). Anything else is a correction, which a lead makes. */
export const MOVES: Record<ContactStatus, readonly ContactStatus[]> = {
  PROSPECT: ['LEAD_QUALIFIED', 'CUSTOMER', 'LEAD_EXHAUSTED'],
  LEAD_QUALIFIED: ['CUSTOMER', 'LEAD_EXHAUSTED'],
  CUSTOMER: ['CHURNED'],
  CHURNED: ['CUSTOMER', 'LEAD_EXHAUSTED'],
  LEAD_EXHAUSTED: ['LEAD_QUALIFIED', 'CUSTOMER'],
};

export function mayMove(from: ContactStatus, to: ContactStatus): boolean {
  return MOVES[from].includes(to);
}
