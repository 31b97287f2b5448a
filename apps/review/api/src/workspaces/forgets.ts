import type { Forgets } from '@countersign/persistence';

const OWN = 'x.workspace = $1';
const CONVERSATIONS = 'SELECT c.conversation_id FROM conversation c WHERE c.workspace = $1';
const OF_CONVERSATION = `x.conversation_id IN (${CONVERSATIONS})`;
const OF_ITEM = 'x.item_id IN (SELECT i.item_id FROM review_item i WHERE i.workspace = $1)';
const OF_ACCOUNT = 'x.account_id IN (SELECT h.account_id FROM account_health h WHERE h.workspace = $1)';
const ENDPOINTS = 'SELECT e.endpoint_id FROM webhook_endpoint e WHERE e.workspace = $1';
/** The last of those that follow each other first: an earlier one may not go while a later one names it. */
const NOBODY_NAMES = (table: string, key: string, by: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} later WHERE later.${by} = x.${key})`;

const MOMENT = 'holds for a moment';
const PERSON = 'is of a person, who may work elsewhere, and whom the trail names';

/** What review forgets of a deleted workspace (OP-09, ADR 0068), in this order. */
export const FORGETS: Forgets = {
  goes: {
    webhook_attempt: `x.delivery_id IN (SELECT d.delivery_id FROM webhook_delivery d WHERE d.endpoint_id IN (${ENDPOINTS}))`,
    webhook_delivery: `x.endpoint_id IN (${ENDPOINTS})`,
    webhook_endpoint: OWN,
    notice: OF_CONVERSATION,
    note: OF_CONVERSATION,
    escalation: OWN,
    cta_event: OWN,
    reply_effect: OF_CONVERSATION,
    reply_file: OWN,
    reply: `${OF_CONVERSATION} AND ${NOBODY_NAMES('reply', 'reply_id', 'resends')}`,
    decision: OWN,
    draft: OF_ITEM,
    working_text: OWN,
    transcript: OF_CONVERSATION,
    media: OWN,
    reaction: OF_CONVERSATION,
    message: OF_CONVERSATION,
    turn: OF_CONVERSATION,
    review_item: OWN,
    ...{ ltv_entry: OWN, contact_status_change: OWN, contact_status: OWN, value_setting: OWN, cta: OWN },
    consent: OWN,
    contact_state: 'x.contact_id IN (SELECT c.contact_id FROM conversation c WHERE c.workspace = $1)',
    conversation: OWN,
    ...{ saved_reply_use: OWN, saved_reply: OWN, saved_view: OWN, taxonomy_term: OWN },
    ...{ business_facts: OWN, policy_draft: OWN, policy_version: OWN, confirmed_host: OWN },
    ...{ setting_version: OWN, retention_version: OWN, retention_run: OWN, legal_hold: OWN },
    ...{ model_profile: OWN, model_switch: OWN, workspace_export: OWN, dead_letter: OWN },
    sending_stop: `x.scope = 'workspace' AND x.target = $1 OR x.scope = 'account' AND x.target IN
      (SELECT h.account_id FROM account_health h WHERE h.workspace = $1)`,
    template: OF_ACCOUNT,
    template_list: OF_ACCOUNT,
    account_health: OWN,
    api_key: `${OWN} AND ${NOBODY_NAMES('api_key', 'key_id', 'replaced_by')}`,
    invitation: OWN,
    login_session: OWN,
    membership: OWN,
    outbox: `split_part(x.subject, '.', 6) = $1`,
  },
  stays: {
    ...{ audit: 'proves what was done, by ids and digests', audit_head: 'is the last row of the trail' },
    ...{ workspace: 'says that there was one: its id is not used again' },
    ...{ workspace_forgotten: 'proves what went' },
    ...{ person: PERSON, first_hour: PERSON, practice_decision: PERSON },
    ...{ login_account: PERSON, login_passkey: PERSON, login_second_factor: PERSON },
    ...{ login_verification: MOMENT, login_rate_limit: MOMENT, change: MOMENT, inbox_seen: MOMENT },
    idempotency: 'holds answers for three days, and a suspended workspace gives none',
    final_judgement: 'is about a text of whoever has it, for a day',
    effect_offer: 'is the installation’s',
  },
};
