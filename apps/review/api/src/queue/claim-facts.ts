import { derivedId, ReviewClaimed, ReviewReleased } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { lockConversation, placeOf } from '../coverage/conversation.repository.js';
import type { ItemRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';

/** Tells the stream and every page who has an item, or that nobody has. @param token of the claim that began or ended */
export async function tellOfClaim(
  manager: EntityManager,
  item: ItemRow,
  event: typeof ReviewClaimed | typeof ReviewReleased,
  token: string,
  actor: string,
  extra: Partial<Pick<ReviewReleased, 'reason'>> = {},
): Promise<void> {
  const conversation = (await lockConversation(manager, item.conversation_id))!;
  const data = { itemId: item.item_id, generation: item.generation, actor, ...extra } as ReviewReleased;
  const id = derivedId(token, event.name);
  await Outbox.add(
    manager,
    encodeEvent('review', event as typeof ReviewReleased, { ...placeOf(conversation), id, data }),
  );
  await recordChange(manager, { kind: 'item', itemId: item.item_id, conversationId: item.conversation_id });
}
