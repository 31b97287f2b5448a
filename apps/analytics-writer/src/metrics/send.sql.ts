import { events, row } from './scope.sql.js';

const REPLY = { replyId: `(e.data ->> 'replyId')` };

/** An administrator tried a channel with it (CH-11): it is nobody's reply. The condition is the index's own, word for word. */
const IS_TEST = `EXISTS (SELECT FROM event t WHERE t.workspace = $1 AND t.type = 'reply.approved' AND t.data ? 'test'
  AND t.data ->> 'replyId' = e.data ->> 'replyId')`;

/** Replies that left whole. */
export const SENT = `${row(REPLY)} FROM ${events(['reply.sent'])} e WHERE NOT ${IS_TEST}`;

/** Replies a provider refused or lost the answer to, and messages that failed after they had left. Label: the code. */
export const FAILURES = `
  ${row({ ...REPLY, label: `coalesce(e.data ->> 'code', e.data ->> 'errorCode', 'unknown')` })}
  FROM ${events(['reply.rejected', 'reply.unknown', 'delivery.updated'])} e
  WHERE (e.type <> 'delivery.updated' OR e.data ->> 'status' = 'failed') AND NOT ${IS_TEST}`;
