import type { Forgets } from '@countersign/persistence';

const SENDS = 'SELECT s.reply_id FROM send s WHERE s.workspace = $1';

/** What the dispatcher forgets of a deleted workspace (OP-09); files are removed after the rows that name them, whatever lies there. */
export const FORGETS: Forgets = {
  goes: {
    delivery_event: `x.bubble_id IN (SELECT b.bubble_id FROM send_bubble b WHERE b.reply_id IN (${SENDS}))`,
    throttle: 'x.conversation_id IN (SELECT s.conversation_id FROM send s WHERE s.workspace = $1)',
    effect: 'x.workspace = $1',
    send_bubble: `x.reply_id IN (${SENDS})`,
    outbox: `split_part(x.subject, '.', 6) = $1`,
    send: 'x.workspace = $1',
    media: 'x.workspace = $1',
  },
  stays: {
    kill_switch: 'keeps its sending stopped for ever; it has no words',
    effect_breaker: 'is of a receiver, not of a workspace',
    template_sync: 'is a digest of what a provider keeps',
  },
};
