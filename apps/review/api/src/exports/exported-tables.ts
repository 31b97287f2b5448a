/** Rows of one kind, as an export has them. */
interface Exported {
  /** The rows of workspace $1; the table is `x`. */
  of: string;
  /** Columns that open something, or hold for a moment. */
  without?: readonly string[];
  order?: string;
}

const OWN = { of: 'x.workspace = $1' };
const OF_CONVERSATION = {
  of: 'x.conversation_id IN (SELECT conversation_id FROM conversation WHERE workspace = $1)',
};
const OF_ITEM = { of: 'x.item_id IN (SELECT item_id FROM review_item WHERE workspace = $1)' };

/** What an export has: whatever review keeps of a workspace, a folder each. */
export const EXPORTED: Record<string, Exported> = {
  conversation: OWN,
  contact_state: { of: 'x.contact_id IN (SELECT contact_id FROM conversation WHERE workspace = $1)' },
  consent: OWN,
  message: OF_CONVERSATION,
  reaction: OF_CONVERSATION,
  media: OWN,
  transcript: { of: 'x.media_id IN (SELECT media_id FROM media WHERE workspace = $1)' },
  turn: { ...OF_CONVERSATION, without: ['traceparent'] },
  review_item: { ...OWN, without: ['traceparent', 'claim_token', 'lease_until'] },
  draft: OF_ITEM,
  decision: OWN,
  reply: OF_CONVERSATION,
  reply_effect: OF_CONVERSATION,
  reply_file: OWN,
  note: OF_CONVERSATION,
  escalation: OWN,
  contact_status: OWN,
  contact_status_change: OWN,
  ltv_entry: OWN,
  value_setting: OWN,
  cta: OWN,
  cta_event: OWN,
  saved_reply: OWN,
  saved_reply_use: OWN,
  saved_view: { of: 'x.workspace = $1 AND x.shared' },
  taxonomy_term: OWN,
  business_facts: OWN,
  policy_version: OWN,
  policy_draft: OWN,
  confirmed_host: OWN,
  setting_version: OWN,
  model_profile: OWN,
  model_switch: OWN,
  retention_version: OWN,
  retention_run: OWN,
  legal_hold: OWN,
  sending_stop: { of: `x.scope = 'workspace' AND x.target = $1` },
  account_health: OWN,
  api_key: { ...OWN, without: ['secret_hash'] },
  webhook_endpoint: { ...OWN, without: ['secret', 'previous_secret'] },
  workspace: OWN,
  membership: OWN,
  person: {
    of: 'x.id IN (SELECT person_id FROM membership WHERE workspace = $1)',
    without: ['image', 'email_verified', 'second_factor'],
  },
  audit: { ...OWN, order: 'x.seq' },
};

/** What no export has, and why. */
export const LEFT_OUT: Record<string, string> = {
  ...{ login_account: 'opens the workspace', login_passkey: 'opens the workspace' },
  ...{ login_second_factor: 'opens the workspace', login_session: 'opens the workspace' },
  ...{ login_verification: 'opens the workspace', invitation: 'opens the workspace' },
  ...{ login_rate_limit: 'holds for a moment', idempotency: 'holds for a moment' },
  ...{ change: 'holds for a moment', outbox: 'holds for a moment', inbox_seen: 'holds for a moment' },
  audit_head: 'is the last row of the trail',
  workspace_export: 'is about exports',
  ...{ workspace_forgotten: 'is of deleted ones', forgotten_workspace: 'is of deleted ones' },
  working_text: 'was not said yet: whoever writes it sees it alone',
  ...{ first_hour: 'is of a person', practice_decision: 'is of a person', notice: 'is of a person' },
  ...{ webhook_delivery: 'was sent already', webhook_attempt: 'was sent already' },
  ...{ template: 'is kept by the provider', template_list: 'is kept by the provider' },
  final_judgement: 'is about a text of whoever has it, not of a workspace',
  ...{ dead_letter: 'is the installation’s', effect_offer: 'is the installation’s' },
  migration: 'is about tables',
};

/** SQL of the rows of a table, each a line of JSON; $1 is the workspace. */
export function linesSql(table: string): string {
  const { of, without = [], order } = EXPORTED[table]!;
  const columns = without.map((column) => ` - '${column}'`).join('');
  return `SELECT (to_jsonb(x)${columns})::text AS line FROM ${table} x WHERE ${of}${order ? ` ORDER BY ${order}` : ''}`;
}
