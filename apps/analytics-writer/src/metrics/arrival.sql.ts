import { events, row, seconds } from './scope.sql.js';

/** Messages people wrote: received, not edited or deleted ones. Label: the kind. */
export const MESSAGES = `${row({ label: `e.data ->> 'kind'` })}
  FROM ${events(['inbound.message'])} e WHERE e.data ->> 'fact' = 'received'`;

/** Turns: bursts of messages that one reply has to answer. Label: why the burst was over. */
export const TURNS = `${row({ label: `e.data ->> 'reason'` })} FROM ${events(['turn.closed'])} e`;

/** An item that nobody has touched for longer is no backlog any more: it is counted by nobody and found by the search. */
const LOOK_BACK = '90 days';

const BACK_IN_THE_QUEUE = `(type = 'reply.rejected' OR type = 'reply.cancelled' AND (data ->> 'reason' = 'stale' OR data ->> 'original' = 'cancelled'))`;

/**
 * Conversations with an open item when the range ends. The last word on each decides: opened, or its reply came back (refused by
 * the provider, overtaken): it waits; closed: it does not. Value: seconds since it was opened, or has come back.
 */
export const WAITING = `
  ${row({ itemId: `(e.data ->> 'itemId')`, value: seconds('e.at', '$3::timestamptz') })}
  FROM (SELECT DISTINCT ON (conversation_id) *
          FROM ${events(['review.opened', 'review.closed', 'reply.rejected', 'reply.cancelled'], LOOK_BACK)} told
         WHERE type LIKE 'review.%' OR ${BACK_IN_THE_QUEUE}
         ORDER BY conversation_id, at DESC, seq DESC) e
  WHERE e.type <> 'review.closed'`;
