import type { ViewedField } from '@countersign/contracts/approval-fields';
import type { EntityManager } from 'typeorm';
import { Problem } from '@countersign/runtime';
import { lockConversation } from '../coverage/conversation.repository.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { aloneFor } from './boring.js';
import { threadChanged } from './what-changed.js';

/** Who decides, and on what they had in front of them. */
export interface DecisionBasis {
  itemId: string;
  personId: string;
  claimToken: string;
  generation: number;
  /** What was rendered, field by field. */
  viewed?: readonly ViewedField[] | undefined;
}

/**
 * Locks conversation and item for a decision, in the order every transaction uses.
 * @throws Problem 404 unknown, 409 `already_answered`, `claim_lost` or `item_changed`
 */
export async function lockForDecision(
  manager: EntityManager,
  basis: DecisionBasis,
): Promise<{ conversation: ConversationRow; item: ItemRow }> {
  const [found]: { conversation_id: string }[] = await manager.query(
    'SELECT conversation_id FROM review_item WHERE item_id = $1',
    [basis.itemId],
  );
  const conversation = found && (await lockConversation(manager, found.conversation_id));
  if (!conversation) throw new Problem(404, 'not_found', 'There is no such item.');
  const [item]: (ItemRow & { lease_valid: boolean })[] = await manager.query(
    'SELECT *, lease_until > clock_timestamp() AS lease_valid FROM review_item WHERE item_id = $1 FOR UPDATE',
    [basis.itemId],
  );
  if (!item || item.state === 'settled')
    throw new Problem(409, 'already_answered', 'This item is settled already.');
  if (item.claim_token !== basis.claimToken || item.claimed_by !== basis.personId || !item.lease_valid) {
    throw new Problem(409, 'claim_lost', 'Your claim on this item has ended. Claim it again to go on.');
  }
  if (item.generation !== basis.generation) {
    throw new Problem(
      409,
      'item_changed',
      'The item changed since you loaded it: it covers other messages or has another draft.',
      [
        ...threadChanged(basis.viewed, conversation),
        { field: 'generation', message: 'it covers other messages or has another draft' },
      ],
    );
  }
  return { conversation, item };
}

/**
 * A turn can be here before the messages it gathers: what the item covers must have been on the screen of whoever decides.
 * @throws Problem 409 `newer_inbound`
 */
export function assertSeen(item: ItemRow, seenThrough: { seq: number } | undefined): void {
  if (Number(seenThrough?.seq ?? 0) >= Number(item.covered_seq)) return;
  throw new Problem(
    409,
    'newer_inbound',
    'This item covers a message that was not on your screen yet. It is shown in a moment.',
  );
}

/** Rules may have changed since a draft was found harmless. @throws Problem 409 `has_findings` */
export function assertStillBoring({ findings }: { findings: readonly { category: string }[] }): void {
  if (findings.some(({ category }) => category !== 'style')) throw aloneFor('has_findings');
}
