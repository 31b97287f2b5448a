import type { EntityManager } from 'typeorm';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { momentOf } from '../funnel/contact-status.repository.js';
import { appendAudit } from './audit.js';

/** The row of the trail of a decision that is no approval, with where the contact stood then (FU-01). */
export async function auditItem(
  manager: EntityManager,
  conversation: ConversationRow,
  item: ItemRow,
  actor: string,
  action: string,
  detail: object,
): Promise<void> {
  await appendAudit(manager, {
    ...{ workspace: conversation.workspace, actor, action, objectKind: 'item', objectId: item.item_id },
    detail: { ...detail, generation: item.generation, ...(await momentOf(manager, conversation)) },
  });
}
