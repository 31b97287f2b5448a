import { ACCOUNT } from './plan-sql.js';

const SAMPLE_REVIEWER = 'Sample reviewer';

/** An exchange with whom it is with and what it is about. */
const EXCHANGE = `sample_exchange x JOIN sample_contact c USING (n) JOIN sample_topic t ON t.place = x.topic AND t.language = c.language`;
const BUBBLES = `jsonb_build_array(jsonb_build_object('text', pg_temp.filled(t.answer, x.e)))`;
const LABELS = `jsonb_build_object('by', 'rules', 'intents', jsonb_build_array(jsonb_build_object('name', t.intent, 'band', 'high', 'words',
  jsonb_build_array(t.word))), 'urgency', 'normal', 'urgencyWords', '[]'::jsonb, 'frustrated', 0, 'language', c.language,
  'asksHuman', coalesce(t.reason = 'asked_human', false), 'asksIfAutomated', false, 'timesAsked', 1, 'topics', jsonb_build_array(t.topic))`;
const USAGE = `'{"provider": "offline", "model": "full-text-search", "inputTokens": 0, "cachedTokens": 0, "outputTokens": 0, "costUsd": 0}'::jsonb`;
const CLOSED = `(x.began + interval '60 seconds')`;
const ANSWERED = `(x.began + (120 + pg_temp.pick('answered', x.e, 1800)) * interval '1 second')`;
/** The one bubble of an answer. */
const BUBBLE_ID = `pg_temp.made('bubble', x.e)`;

const CONVERSATIONS = `
  INSERT INTO review.conversation (conversation_id, workspace, channel, account_id, contact_id, address, contact_name, language,
    last_inbound_event, last_inbound_seq, last_inbound_at, last_question_seq, last_ordinal, created_at, updated_at)
  SELECT c.conversation_id, 'main', 'webchat', '${ACCOUNT}', c.contact_id, c.address::text, c.name, c.language,
    s.event_id, s.seq, s.at, s.seq, o.ordinal, o.began, s.at
  FROM sample_contact c
    JOIN (SELECT DISTINCT ON (n) n, event_id, seq, at FROM sample_said ORDER BY n, seq DESC) s USING (n)
    JOIN (SELECT n, max(ordinal) AS ordinal, min(began) AS began FROM sample_exchange GROUP BY n) o USING (n)`;

const MESSAGES = `
  INSERT INTO review.message (event_id, conversation_id, seq, kind, text, provider_message_id, provider_at, received_at)
  SELECT s.event_id, c.conversation_id, s.seq, 'text', s.text, s.written_id::text, s.at, s.at
  FROM sample_said s JOIN sample_contact c USING (n)`;

const TURNS = `
  INSERT INTO review.turn (turn_id, conversation_id, messages, covered_event, covered_seq, gap, opened_at, closed_at, answered_by,
    answered_how, message_count)
  SELECT x.turn_id, c.conversation_id, s.messages, s.newest, x.before + x.asked, false, x.began, ${CLOSED},
    CASE WHEN x.open THEN NULL ELSE x.reply_id END, CASE WHEN x.open THEN NULL ELSE 'reply' END, x.asked
  FROM sample_exchange x JOIN sample_contact c USING (n) JOIN (
    SELECT e, (array_agg(event_id ORDER BY seq DESC))[1] AS newest, jsonb_agg(jsonb_build_object('seq', seq, 'kind', 'text', 'text', text,
      'edited', false, 'eventId', event_id, 'attachments', '[]'::jsonb, 'providerTime', to_char(at AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'providerMessageId', written_id) ORDER BY seq) AS messages FROM sample_said GROUP BY e) s USING (e)`;

const ITEMS = `
  INSERT INTO review.review_item (item_id, conversation_id, workspace, channel, contact_id, look_by, state, generation, request_id, covered_seq, waiting_since,
    message_count, preview, outcome, opened_at, updated_at, settled_at, draft_requested_at, labels, person_reasons)
  SELECT x.item_id, c.conversation_id, 'main', 'webchat', c.contact_id, CASE WHEN x.open THEN x.began + interval '2 hours' END, CASE WHEN x.open THEN 'ready' ELSE 'settled' END, 1, x.request_id, x.before + x.asked, x.began,
    x.asked, s.text, CASE WHEN x.open THEN NULL ELSE 'approved' END, ${CLOSED}, CASE WHEN x.open THEN ${CLOSED} ELSE ${ANSWERED} END,
    CASE WHEN x.open THEN NULL ELSE ${ANSWERED} END, ${CLOSED}, ${LABELS}, array_remove(ARRAY[t.reason], NULL)
  FROM ${EXCHANGE} JOIN sample_said s ON s.e = x.e AND s.seq = x.before + x.asked`;

const DRAFTS = `
  INSERT INTO review.draft (request_id, item_id, generation, state, body, created_at)
  SELECT x.request_id, x.item_id, 1, 'ready', jsonb_build_object('requestId', x.request_id, 'itemId', x.item_id, 'bubbles', ${BUBBLES},
    'offline', true, 'language', c.language, 'evidence', jsonb_build_array(jsonb_build_object('kind', 'passage', 'title', 'Sample answers',
    'excerpt', t.answer)), 'memoryAvailable', true, 'usage', ${USAGE}, 'findings', '[]'::jsonb, 'labels', ${LABELS},
    'promptVersion', 'offline@1', 'latencyMs', 12), ${CLOSED}
  FROM ${EXCHANGE}`;

const REPLIES = `
  INSERT INTO review.reply (reply_id, conversation_id, item_id, ordinal, bubbles, digest, approved_by, approver_name, approved_at, leaves_at,
    event_id, state, outcomes, seen_seq, updated_at)
  SELECT x.reply_id, c.conversation_id, x.item_id, x.ordinal, ${BUBBLES}, md5('digest' || x.reply_id) || md5(x.reply_id::text), 'person:sample',
    '${SAMPLE_REVIEWER}', ${ANSWERED}, ${ANSWERED}, pg_temp.made('approved', x.e), 'sent', jsonb_build_array(jsonb_build_object('state', 'sent',
    'sentAt', to_char(${ANSWERED} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'attempts', 1, 'position', 0, 'bubbleId', ${BUBBLE_ID},
    'providerMessageId', ${BUBBLE_ID})), x.before + x.asked, ${ANSWERED}
  FROM ${EXCHANGE} WHERE NOT x.open`;

/** They count as sent before approvals were kept: nobody countersigned them, and no signature says so. */
const SENDS = `
  INSERT INTO dispatcher.send (reply_id, approved, workspace, channel, account_id, conversation_id, contact_id, ordinal, freshness, seen_seq,
    state, not_before, correlation_id, causation_id, created_at, started_at, settled_at, approval)
  SELECT x.reply_id, true, 'main', 'webchat', '${ACCOUNT}', c.conversation_id, c.contact_id, x.ordinal, 'exact', x.before + x.asked, 'sent',
    ${ANSWERED}, x.turn_id, pg_temp.made('approved', x.e), ${ANSWERED}, ${ANSWERED}, ${ANSWERED}, '"before"'
  FROM sample_exchange x JOIN sample_contact c USING (n) WHERE NOT x.open`;

const BUBBLES_SENT = `
  INSERT INTO dispatcher.send_bubble (bubble_id, reply_id, position, state, attempts, provider_message_id, sent_at)
  SELECT ${BUBBLE_ID}, x.reply_id, 0, 'sent', 1, ${BUBBLE_ID}::text, ${ANSWERED} FROM sample_exchange x WHERE NOT x.open`;

/** Nobody holds the token of their page, so what is sent to them lies in their mailbox and is read by nobody. */
const VISITORS = `
  INSERT INTO webchat.visitor (visitor_id, workspace, account_id, last_position)
  SELECT address, 'main', '${ACCOUNT}', 0 FROM sample_contact`;

/** Open pages read everything again. */
const TOLD = `
  INSERT INTO review.change (kind, item_id, conversation_id)
  SELECT 'item', x.item_id, c.conversation_id FROM sample_exchange x JOIN sample_contact c USING (n) WHERE x.open ORDER BY x.began DESC LIMIT 30`;

/** Each with what it makes, in an order in which every row finds those it refers to. */
export const ROWS: readonly (readonly [what: string, sql: string])[] = [
  ['visitors', VISITORS],
  ['conversations', CONVERSATIONS],
  ['messages', MESSAGES],
  ['turns', TURNS],
  ['items', ITEMS],
  ['drafts', DRAFTS],
  ['replies', REPLIES],
  ['sends', SENDS],
  ['sent bubbles', BUBBLES_SENT],
  ['changes', TOLD],
];
