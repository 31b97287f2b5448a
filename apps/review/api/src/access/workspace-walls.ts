import { HELD_TO, type Walls } from '@countersign/persistence';

const OWN = `workspace = ${HELD_TO}`;

/** Asked of each row by its key: `EXISTS` would be turned into a list of all conversations, made anew by every subquery that reads one row. */
const through = (of: string, condition: string): string =>
  `(SELECT whose.workspace FROM ${of} WHERE ${condition}) = ${HELD_TO}`;

const tables = (names: string, condition: (table: string) => string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, condition(name)]));

/**
 * Of each table the rows a request of one workspace sees and may write, whatever its statement forgot to ask (SE-10, ADR 0067). A row without a
 * workspace of its own belongs where its conversation, item or endpoint does; their walls are asked in turn.
 */
export const WORKSPACE_WALLS: Walls = {
  ...tables(
    'api_key audit audit_head business_facts confirmed_host consent contact_status contact_status_change conversation cta cta_event decision ' +
      'escalation legal_hold ltv_entry media model_profile model_switch policy_draft policy_version reply_file retention_run retention_version ' +
      'review_item saved_reply saved_reply_use saved_view setting_version taxonomy_term value_setting webhook_endpoint working_text workspace_export',
    () => OWN,
  ),
  ...tables('message note reaction reply reply_effect transcript turn', (table) =>
    through('review.conversation whose', `whose.conversation_id = ${table}.conversation_id`),
  ),
  draft: through('review.review_item whose', 'whose.item_id = draft.item_id'),
  webhook_delivery: through(
    'review.webhook_endpoint whose',
    'whose.endpoint_id = webhook_delivery.endpoint_id',
  ),
  webhook_attempt: through(
    'review.webhook_delivery told JOIN review.webhook_endpoint whose ON whose.endpoint_id = told.endpoint_id',
    'told.delivery_id = webhook_attempt.delivery_id',
  ),
};
