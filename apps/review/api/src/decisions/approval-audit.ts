import type { EntityManager } from 'typeorm';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { countersignCtas } from '../ctas/countersign-ctas.js';
import { recordChange } from '../live/changes.js';
import { appendAudit } from './audit.js';
import type { ApproveDto } from './decision.dto.js';
import { decidedActions } from './proposed-actions.js';
import type { OrderedReply } from './ordered-reply.js';
import type { Checked } from './rules-check.js';

interface Approval {
  conversation: ConversationRow;
  item: ItemRow;
  reply: OrderedReply;
  turnIds: readonly string[];
  actor: string;
  checked: Checked;
  dto: ApproveDto;
  /** Id of what it was approved together with. */
  batch: string | undefined;
}

/** What the reply asks the customer for (ET-05); the row of the trail that says what was countersigned, over what, and what was proposed beside it; and the word to open pages. */
export async function recordApproval(
  manager: EntityManager,
  { conversation, item, reply, turnIds, actor, checked, dto, batch }: Approval,
): Promise<void> {
  await countersignCtas(manager, conversation, reply.replyId, dto);
  await appendAudit(manager, {
    workspace: conversation.workspace,
    actor,
    action: 'reply.approved',
    objectKind: 'reply',
    objectId: reply.replyId,
    detail: {
      itemId: item.item_id,
      generation: item.generation,
      digest: reply.digest,
      ordinal: reply.ordinal,
      turnIds,
      acknowledgedNewer: dto.acknowledgeNewer ?? false,
      ...(batch && { batch }),
      ...checked.trail,
      ...(dto.effects && dto.effects.length > 0 && { effects: dto.effects.map(({ kind }) => kind) }),
      proposed: await decidedActions(manager, item, dto),
    },
  });
  const { item_id: itemId, conversation_id: conversationId } = item;
  await recordChange(manager, { kind: 'item', itemId, conversationId });
}
