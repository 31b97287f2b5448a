import { CONTACT_STATUSES, type ContactStatus } from '@countersign/contracts';
import { mayMove } from './contact-status.policy.js';

/** The table of capabilities §5, row by row. */
const ALLOWED: Record<ContactStatus, string> = {
  PROSPECT: 'LEAD_QUALIFIED, CUSTOMER, LEAD_EXHAUSTED',
  LEAD_QUALIFIED: 'CUSTOMER, LEAD_EXHAUSTED',
  CUSTOMER: 'CHURNED',
  CHURNED: 'CUSTOMER, LEAD_EXHAUSTED',
  LEAD_EXHAUSTED: 'LEAD_QUALIFIED, CUSTOMER',
};

describe('where a contact may go next (FU-01)', () => {
  it.each(CONTACT_STATUSES)('from %s only where the table says', (from) => {
    const reached = CONTACT_STATUSES.filter((to) => mayMove(from, to));
    expect(new Set(reached)).toEqual(new Set(ALLOWED[from].split(', ')));
  });

  it('nobody moves to where they stand', () => {
    expect(CONTACT_STATUSES.filter((one) => mayMove(one, one))).toEqual([]);
  });
});
