import { events } from './scope.sql.js';

/** How long before a decision its draft may have been written: no item waits longer. */
const WAITED = '31 days';

/**
 * What tells the draft of each decision apart, a row for each thing: two intents are two rows, several passages of one document one.
 * An intent that is hardly more than a guess is none.
 */
export const DRAFT_OF = `
  SELECT d.event_id AS id, k.dimension, k."is"
    FROM ${events(['review.closed', 'review.rejected'])} d
    JOIN ${events(['draft.ready'], WAITED)} f ON f.data ->> 'requestId' = d.data -> 'decision' ->> 'requestId'
   CROSS JOIN LATERAL (
     SELECT 'intent' AS dimension, i ->> 'name' AS "is"
       FROM jsonb_array_elements(f.data -> 'labels' -> 'intents') i WHERE i ->> 'band' <> 'low'
     UNION SELECT 'document', v ->> 'document' FROM jsonb_array_elements(f.data -> 'evidence') v
     UNION SELECT 'channel', f.channel
     UNION SELECT 'prompt', f.data ->> 'promptVersion'
     UNION SELECT 'profile', f.data -> 'usage' ->> 'profile'
     UNION SELECT 'persona', f.data ->> 'persona') k
   WHERE k."is" IS NOT NULL`;
