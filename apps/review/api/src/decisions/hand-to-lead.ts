import type { EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { draftOf } from '../coverage/draft-outcome.service.js';
import type { ConversationRow, ItemRow, Notice } from '../coverage/rows.js';
import { raise } from '../escalations/raise.js';
import { policyInForce } from '../rules/policy-in-force.js';
import type { Ordered } from './approval-content.js';
import { auditItem } from './item-audit.js';
import { findingsIn } from './rules-check.js';

/** Who asks a lead, and with what. */
interface Asks {
  by: Person;
  /** What a lead should know. */
  words?: string | undefined;
  /** The text as it was to be sent; the draft that was turned down where there is none. */
  text?: { bubbles: Notice['bubbles'] } & Pick<Ordered, 'effects'>;
}

/** Marks an item for a lead, with the text it is about and what stood in its way (CO-03, RV-07). Conversation and item are locked. */
export async function handToLead(
  manager: EntityManager,
  conversation: ConversationRow,
  item: ItemRow,
  { by, words, text }: Asks,
): Promise<void> {
  const { item_id: itemId } = item;
  const { policy } = await policyInForce(manager, conversation.workspace);
  const about = text ?? { bubbles: (await draftOf(manager, item))?.bubbles ?? [] };
  const findings = await findingsIn(manager, conversation, about, { policy, item });
  const notice: Notice = {
    kind: 'handed-over',
    by: by.name,
    words: words?.trim() || undefined,
    bubbles: about.bubbles,
    effects: about.effects && [...about.effects],
    findings: findings.map(({ rule, category, severity, words: found, reason }) => ({
      ...{ rule, category, severity, words: found, reason },
    })),
  };
  await manager.query('UPDATE review_item SET notice = $2, updated_at = now() WHERE item_id = $1', [
    itemId,
    JSON.stringify(notice),
  ]);
  await raise(manager, conversation, itemId, { level: 'L1', reasons: ['low_confidence'] });
  const rules = findings.map(({ rule }) => rule);
  await auditItem(manager, conversation, item, `person:${by.id}`, 'item.handed-over', { rules });
}
