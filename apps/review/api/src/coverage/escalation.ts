import type { TurnLabels } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { causeOf } from '../escalations/escalation.policy.js';
import { raise } from '../escalations/raise.js';
import { reasonsForAPerson } from './escalation.policy.js';
import type { ConversationRow, ItemRow } from './rows.js';

interface StandingRow {
  urgent: boolean;
  dangers: ItemRow['dangers'];
  silent: boolean;
  labels: TurnLabels | null;
  human_asked: boolean;
  failed: string;
  messages: string;
}

/** What was said earlier than this is another matter. */
const RECENT = '24 hours';

const STANDING = `
  SELECT i.urgent, i.dangers, i.silent, i.labels, c.human_asked,
         (SELECT count(*) FROM draft d WHERE d.item_id = i.item_id AND d.state = 'failed') AS failed,
         (SELECT coalesce(sum(t.message_count), 0) FROM turn t
           WHERE t.conversation_id = i.conversation_id AND t.opened_at > now() - interval '${RECENT}'
             AND t.covered_seq > coalesce((SELECT max(done.covered_seq) FROM turn done
                   WHERE done.conversation_id = i.conversation_id AND done.answered_how = 'closed'), 0)) AS messages
  FROM review_item i JOIN conversation c USING (conversation_id) WHERE i.item_id = $1`;

/**
 * Decides anew whether a person has to look at an item first, from what its rows say (SV-19), and raises it where one has (RV-28): whoever calls it
 * twice gets the same. The conversation is locked.
 * @param labels what the supervisor proposes, where it has just done so
 */
export async function weighItem(
  manager: EntityManager,
  conversation: ConversationRow,
  itemId: string,
  labels?: TurnLabels,
): Promise<void> {
  if (labels)
    await manager.query('UPDATE review_item SET labels = $2 WHERE item_id = $1', [
      itemId,
      JSON.stringify(labels),
    ]);
  const [row]: StandingRow[] = await manager.query(STANDING, [itemId]);
  if (!row) return;
  const reasons = reasonsForAPerson({
    labels: row.labels,
    urgent: row.urgent,
    humanAsked: row.human_asked,
    failedDrafts: Number(row.failed),
    messages: Number(row.messages),
  });
  await manager.query('UPDATE review_item SET person_reasons = $2 WHERE item_id = $1', [itemId, reasons]);
  const cause = causeOf({ dangers: row.dangers, reasons });
  if (cause && !row.silent) await raise(manager, conversation, itemId, cause);
}
