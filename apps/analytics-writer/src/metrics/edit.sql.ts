import { DECIDED, decisions } from './decision.sql.js';
import { row } from './scope.sql.js';

const RATIO = `(e.data -> 'decision' ->> 'editRatio')::float8`;
const COMPARED = `FROM ${decisions()} e WHERE e.what = 'approved' AND e.data -> 'decision' ? 'editRatio'`;

/** Of the approved replies that had a draft, those with other words than it. */
export const EDIT_RATE = `
  ${row({ ...DECIDED, label: `CASE WHEN ${RATIO} > 0 THEN 'edited' ELSE 'as drafted' END`, value: `(${RATIO} > 0)::int`, weight: '1' })}
  ${COMPARED}`;

/** How much of each approved draft was changed; 0 where nothing was. */
export const EDIT_RATIO = `${row({ ...DECIDED, value: RATIO })} ${COMPARED}`;

/** How much of the text was changed where something was: 1 is another text. */
export const EDIT_SIZE = `${row({ ...DECIDED, value: RATIO })} ${COMPARED} AND ${RATIO} > 0`;

/** Of the drafts somebody decided on, those that were approved as they were; a closed turn says nothing of its draft (AN-04). */
export const ACCEPTANCE = `
  ${row({ ...DECIDED, label: `CASE WHEN e.what = 'rejected' THEN 'rejected' WHEN ${RATIO} > 0 THEN 'edited' ELSE 'as drafted' END`, value: `coalesce(e.what = 'approved' AND ${RATIO} = 0, false)::int`, weight: '1' })}
  FROM ${decisions()} e
  WHERE e.data -> 'decision' ? 'requestId' AND (e.what = 'rejected' OR (e.what = 'approved' AND e.data -> 'decision' ? 'editRatio'))`;

/** What people changed, a row for each tag they gave. Its id is made of the decision and the tag. */
export const EDIT_TAGS = `
  ${row({ ...DECIDED, id: `overlay(overlay(md5(e.event_id::text || tag) placing '4' from 13) placing '8' from 17)::uuid`, label: 'tag' })}
  FROM ${decisions()} e CROSS JOIN LATERAL jsonb_array_elements_text(e.data -> 'decision' -> 'editTags') AS tag`;

/** What people thought of drafts, 1 poor to 5 excellent; only where they said so. */
export const QUALITY = `
  ${row({ ...DECIDED, label: `e.data -> 'decision' ->> 'quality'`, value: `e.data -> 'decision' ->> 'quality'` })}
  FROM ${decisions()} e WHERE e.data -> 'decision' ? 'quality'`;
