import { events, row, seconds } from './scope.sql.js';

/** How long an item stood open before somebody first took it. Counted when it was taken. */
export const QUEUE_WAIT = `
  ${row({ itemId: 'e.item', actor: 'e.actor', value: seconds('o.at', 'e.at') })}
  FROM (SELECT DISTINCT ON (data ->> 'itemId') *, data ->> 'itemId' AS item, data ->> 'actor' AS actor
          FROM ${events(['review.claimed'], '30 days')} c ORDER BY data ->> 'itemId', at) e
  JOIN ${events(['review.opened'], '30 days')} o ON o.data ->> 'itemId' = e.item
  WHERE e.at >= $2::timestamptz`;

/** From opening an item to settling it; one that came back and was settled again counts twice. */
export const RESOLUTION = `
  ${row({ itemId: `(e.data ->> 'itemId')`, label: `e.data ->> 'reason'`, value: seconds('o.at', 'e.at') })}
  FROM ${events(['review.closed'])} e
  JOIN ${events(['review.opened'], '30 days')} o ON o.data ->> 'itemId' = e.data ->> 'itemId'`;

/** Of the settled items, those whose conversation had a new item within 24 hours: the answer did not settle it. */
export const REOPENED = `
  ${row({ itemId: `(e.data ->> 'itemId')`, weight: '1', value: `coalesce(e.again <= e.at + interval '24 hours', false)::int` })}
  FROM (SELECT told.*, min(at) FILTER (WHERE type = 'review.opened') OVER (
                 PARTITION BY conversation_id ORDER BY at DESC, seq DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS again
          FROM ${events(['review.closed', 'review.opened'], undefined, '24 hours')} told) e
  WHERE e.type = 'review.closed' AND e.at < $3::timestamptz`;

/** When a reply had arrived: every bubble taken by the provider, or found out later. */
const ARRIVED = `(SELECT * FROM ${events(['reply.sent', 'reply.resolved'])} a WHERE type = 'reply.sent' OR data ->> 'verdict' = 'arrived')`;

const answered = (which: string): string => `
  ${row({ id: 't.event_id', replyId: 'e.reply', value: seconds(`(t.data ->> 'openedAt')::timestamptz`, 'e.at') })}
  FROM (SELECT DISTINCT ON (turn) s.*, s.data ->> 'replyId' AS reply, turn
          FROM ${ARRIVED} s
          JOIN ${events(['reply.approved'], '14 days')} a ON a.data ->> 'replyId' = s.data ->> 'replyId'
          CROSS JOIN LATERAL jsonb_array_elements_text(a.data -> 'turnIds') AS turn
         ORDER BY turn, s.at) e
  JOIN ${events(['turn.closed'], '30 days')} t ON t.data ->> 'turnId' = e.turn
  WHERE ${which}`;

/** From a turn's first message to the reply that answered it. Counted when the reply had left. */
export const RESPONSE = answered('true');
/** The same of the first turn of a conversation, or the first after eight silent days. */
export const FIRST_RESPONSE = answered(`NOT t.data ? 'previousTurnId'`);
