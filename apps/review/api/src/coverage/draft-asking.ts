import type { EntityManager } from 'typeorm';
import type { RefreshWish } from './coverage.service.js';
import type { DraftLimits } from './draft-limits.js';
import { requestDraft, withoutDraft } from './draft-request.js';
import type { ConversationRow } from './rows.js';

/** An item that was just refreshed, and what is wished for it. */
interface Refreshed {
  itemId: string;
  generation: number;
  /** Event it follows from. */
  cause: string;
  flooding: boolean;
  wish: RefreshWish;
  /** Its contact is silenced. */
  silent: boolean;
}

/** Asks for an item's draft, says what it waits for, or that there is none. Conversation and item are locked. */
export async function askForDraft(
  manager: EntityManager,
  conversation: ConversationRow,
  limits: DraftLimits,
  { itemId, generation, cause, flooding, wish, silent }: Refreshed,
): Promise<void> {
  if (silent) return withoutDraft(manager, itemId);
  const free = wish.byPerson || conversation.mode !== 'assisted';
  const hold = free
    ? undefined
    : await limits.holdOf(manager, { item_id: itemId, workspace: conversation.workspace }, flooding);
  if (hold) await manager.query('UPDATE review_item SET hold = $2 WHERE item_id = $1', [itemId, hold]);
  else
    await requestDraft(manager, conversation, { itemId, generation, cause, instruction: wish.instruction });
}
