import { LATE_AFTER_MS } from '../coverage/lateness.policy.js';

/**
 * SQL: those messages `m` of turns `t` that took long to reach us. Their ids are taken out of the JSON first: behind a wall only a plain id is
 * looked up by index (ADR 0067).
 */
export const SAID_LATE = `LATERAL (SELECT (said ->> 'eventId')::uuid AS event_id FROM jsonb_array_elements(t.messages) said OFFSET 0) said
         JOIN message m ON m.event_id = said.event_id AND m.received_at - m.provider_at > interval '${LATE_AFTER_MS} milliseconds'`;
