import { events, row } from './scope.sql.js';

const ACTOR = { actor: `(e.data ->> 'actor')` };

/** Contacts that came to stand somewhere else in the funnel; a lead's correction is no move. Label: where they stand now. */
export const FUNNEL = `
  ${row({ ...ACTOR, label: `e.data ->> 'to'` })}
  FROM ${events(['contact.status-changed'])} e WHERE NOT (e.data ->> 'correction')::boolean`;

/** Amounts that lifetime values grew or shrank by. Label: the currency. Value: in its minor unit. */
export const VALUE = `
  ${row({ ...ACTOR, label: `e.data ->> 'currency'`, value: `e.data ->> 'amountMinor'` })}
  FROM ${events(['contact.value-recorded'])} e`;

const SENT = `${events(['cta.sent'])}`;

/** Calls to action that reached a contact. Label: which one. */
export const CTA_SENT = `
  ${row({ replyId: `(e.data ->> 'replyId')`, label: `e.data ->> 'ctaId'` })} FROM ${SENT} e`;

/**
 * Of the calls to action that were sent in the range, those that interested somebody or won them. The last word that is said of one
 * counts, also where it came later than the range. Label: that word, PENDING while there is none.
 */
export const CTA_RESPONSE = `
  ${row({
    replyId: `(e.data ->> 'replyId')`,
    label: `coalesce(r.response, 'PENDING')`,
    value: `coalesce(r.response IN ('INTERESTED', 'CONVERTED'), false)::int`,
    weight: '1',
  })}
  FROM ${SENT} e
  LEFT JOIN (SELECT DISTINCT ON (data ->> 'ctaEventId') data ->> 'ctaEventId' AS sent, data ->> 'response' AS response
               FROM ${events(['cta.responded'], undefined, '90 days')} said ORDER BY data ->> 'ctaEventId', at DESC, seq DESC) r
    ON r.sent = e.data ->> 'ctaEventId'`;
