import type { Forgets } from '@countersign/persistence';

/** What is counted no more once a workspace is deleted (OP-09). */
export const FORGETS: Forgets = {
  goes: { event: 'x.workspace = $1' },
  stays: { event_tombstone: 'is a number of a stream' },
};
