import { events, row } from './scope.sql.js';

const REPLY = { replyId: `(e.data ->> 'replyId')` };

/** Replies that left whole. */
export const SENT = `${row(REPLY)} FROM ${events(['reply.sent'])} e`;

/** Replies a provider refused or lost the answer to, and messages that failed after they had left. Label: the code. */
export const FAILURES = `
  ${row({ ...REPLY, label: `coalesce(e.data ->> 'code', e.data ->> 'errorCode', 'unknown')` })}
  FROM ${events(['reply.rejected', 'reply.unknown', 'delivery.updated'])} e
  WHERE e.type <> 'delivery.updated' OR e.data ->> 'status' = 'failed'`;
