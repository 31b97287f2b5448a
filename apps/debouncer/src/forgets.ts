import type { Forgets } from '@countersign/persistence';

const OF_INBOX = 'x.conversation_id IN (SELECT i.conversation_id FROM inbox i WHERE i.workspace = $1)';
const NUMBERS = 'is a number or an id of nobody, gone after eight days';

/** What the debouncer forgets of a deleted workspace (OP-09). */
export const FORGETS: Forgets = {
  goes: {
    conversation_window: OF_INBOX,
    newest_turn: OF_INBOX,
    inbox_repeat: OF_INBOX,
    outbox: `split_part(x.subject, '.', 6) = $1`,
    inbox: 'x.workspace = $1',
  },
  stays: { inbox_tombstone: NUMBERS, settled_media: NUMBERS },
};
