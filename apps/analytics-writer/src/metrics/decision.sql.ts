import { events, row, seconds } from './scope.sql.js';

/**
 * What people decided: a reply approved, a draft rejected, a turn closed without a reply. A rejection that also closes the item
 * is one decision, the rejection. Undone approvals never became an event.
 */
export const decisions = (before?: string): string => `
  (SELECT d.*, CASE WHEN d.type = 'review.rejected' THEN 'rejected' WHEN d.data ->> 'reason' = 'approved' THEN 'approved' ELSE 'closed' END AS what,
          d.data ->> 'itemId' AS item, d.data ->> 'actor' AS actor
     FROM ${events(['review.closed', 'review.rejected'], before)} d
    WHERE d.data ->> 'actor' LIKE 'person:%'
      AND NOT (d.type = 'review.closed' AND d.data ->> 'reason' = 'NO_REPLY_NEEDED'
               AND (d.data ->> 'itemId', d.data ->> 'generation') IN (
                 SELECT r.data ->> 'itemId', r.data ->> 'generation' FROM ${events(['review.rejected'], before ?? '1 day')} r
                  WHERE r.data ->> 'nextStep' = 'close')))`;

export const DECIDED = { itemId: 'e.item', actor: 'e.actor', replyId: `(e.data ->> 'replyId')` };

export const DECISIONS = `${row({ ...DECIDED, label: 'e.what' })} FROM ${decisions()} e`;

const only = (what: string): string =>
  `${row({ ...DECIDED, label: `e.data ->> 'reason'` })} FROM ${decisions()} e WHERE e.what = '${what}'`;
export const APPROVED = only('approved');
export const REJECTED = only('rejected');
export const CLOSED = only('closed');

/** Of the drafts that were approved or rejected, the approved ones. */
export const APPROVAL_RATE = `
  ${row({ ...DECIDED, label: 'e.what', value: `(e.what = 'approved')::int`, weight: '1' })}
  FROM ${decisions()} e WHERE e.what IN ('approved', 'rejected')`;

/**
 * How long a person worked on a decision: as their page measured it, idle times left out; where it did not, from the claim to the decision. Of a second decision under the same claim: from the first one. A decision of somebody who had
 * not claimed has no handling time.
 */
export const HANDLING = `
  ${row({ ...DECIDED, label: 'e.what', value: `coalesce((e.data -> 'decision' ->> 'handlingMs')::float8 / 1000, ${seconds('e.began', 'e.at')})` })}
  FROM (SELECT acts.*, lag(at) OVER (PARTITION BY item, actor ORDER BY at, seq) AS began
          FROM (SELECT c.*, 'claimed' AS what, c.data ->> 'itemId' AS item, c.data ->> 'actor' AS actor FROM ${events(['review.claimed'], '7 days')} c
                UNION ALL SELECT * FROM ${decisions('7 days')} d) acts) e
  WHERE e.what <> 'claimed' AND e.at >= $2::timestamptz AND (e.began IS NOT NULL OR e.data -> 'decision' ? 'handlingMs')`;
