import type { ContactStatus, DraftReady, TurnLabels } from '@countersign/contracts';
import { urgencyOf, valueOf } from '@countersign/contracts/queue-order.policy';
import type { EntityManager } from 'typeorm';
import { SAID_LATE } from './said-late.js';
import { windowEndSql } from '../coverage/reply-window.js';
import { recordChange } from '../live/changes.js';

interface StandingRow {
  status: ContactStatus | null;
  total_minor: string | null;
  currency: string;
}
interface WeighedRow extends StandingRow {
  labels: TurnLabels | null;
  draft: Pick<DraftReady, 'verdict'> | null;
}

/** Nothing of a contact whom nobody has judged yet. */
const JUDGED = '(s.version > 0 OR s.total_minor <> 0)';
const STANDING = `s.status, s.total_minor, coalesce((SELECT currency FROM value_setting v WHERE v.workspace = i.workspace), 'EUR') AS currency`;

/** Those that joined last: who floods does not make it slow for everybody. */
const TURNS_LOOKED_AT = 10;

const LATE = `EXISTS (SELECT FROM (SELECT messages FROM turn WHERE conversation_id = i.conversation_id AND answered_by IS NULL
    ORDER BY covered_seq DESC LIMIT ${TURNS_LOOKED_AT}) t,
    ${SAID_LATE})`;

/** As far back as a change of a contact is looked for; a service that was down for longer weighs an item anew when it changes. */
const LOOK_BACK = '10 minutes';

/** Says anew what an item weighs in the order of the queue (RV-01), from what its rows say. The conversation is locked. */
export async function rankItem(manager: EntityManager, itemId: string): Promise<void> {
  const [row]: WeighedRow[] = await manager.query(
    `SELECT i.labels, (SELECT d.body FROM draft d WHERE d.request_id = i.request_id) AS draft, ${STANDING}
     FROM review_item i LEFT JOIN contact_status s ON s.contact_id = i.contact_id AND ${JUDGED} WHERE i.item_id = $1`,
    [itemId],
  );
  if (!row) return;
  await manager.query(
    `UPDATE review_item i SET risk = coalesce($2::float8, i.risk), value = $3, urgency = $4, window_ends = ${windowEndSql('c')},
       recovered = i.recovered OR ${LATE}
     FROM conversation c WHERE i.item_id = $1 AND c.conversation_id = i.conversation_id`,
    [itemId, row.draft?.verdict?.risk ?? null, worthOf(row), urgencyOf(row.labels?.urgency)],
  );
}

/** Follows what the customer's newest words say about the reply window. The conversation is locked. */
export async function moveWindow(manager: EntityManager, conversationId: string): Promise<void> {
  await manager.query(
    `UPDATE review_item i SET window_ends = ${windowEndSql('c')} FROM conversation c
     WHERE c.conversation_id = $1 AND i.conversation_id = c.conversation_id AND i.state <> 'settled'
       AND i.window_ends IS DISTINCT FROM ${windowEndSql('c')}`,
    [conversationId],
  );
}

/**
 * Weighs the open items of contacts that moved or were worth something a moment ago. It stands apart from those changes, because they lock the
 * contact, and items are locked before contacts.
 */
export async function followContacts(manager: EntityManager): Promise<void> {
  const rows: (StandingRow & { item_id: string; conversation_id: string; value: number })[] =
    await manager.query(
      // From the few who moved to their items: the other way round all that wait are read.
      `WITH s AS MATERIALIZED (
         SELECT contact_id, status, total_minor FROM contact_status s WHERE s.updated_at > now() - interval '${LOOK_BACK}' AND ${JUDGED})
       SELECT i.item_id, i.conversation_id, i.value, ${STANDING}
       FROM s JOIN conversation c USING (contact_id) JOIN review_item i USING (conversation_id) WHERE i.state <> 'settled'`,
    );
  for (const row of rows) {
    const value = worthOf(row);
    if (value === row.value) continue;
    await manager.query('UPDATE review_item SET value = $2 WHERE item_id = $1', [row.item_id, value]);
    await recordChange(manager, { kind: 'item', itemId: row.item_id, conversationId: row.conversation_id });
  }
}

/** Who is lost by definition has left; how likely the others are to, nobody measures. */
function worthOf({ status, total_minor: total, currency }: StandingRow): number {
  if (status === null || total === null) return valueOf({});
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const ltv = Number(total) / 10 ** maximumFractionDigits;
  return valueOf({ ltv, ...(status === 'CHURNED' && { churn: 1 }) });
}
