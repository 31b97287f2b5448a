import type { Forgets } from '@countersign/persistence';

/** What web chat forgets of a deleted workspace (OP-09). */
export const FORGETS: Forgets = {
  goes: {
    mailbox: 'x.visitor_id IN (SELECT v.visitor_id FROM visitor v WHERE v.workspace = $1)',
    visitor: 'x.workspace = $1',
  },
  stays: {},
};
