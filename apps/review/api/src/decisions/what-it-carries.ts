import type { BubbleContent, EffectContent } from '@countersign/contracts/approval';
import type { EntityManager } from 'typeorm';
import { restOnConsents } from '../consents/consent.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { keepEffects } from '../effects/effect.repository.js';

/** Keeps with a reply what is done with it, and the consents it may be sent by. */
export async function keepWhatItCarries(
  manager: EntityManager,
  conversation: ConversationRow,
  reply: { replyId: string; bubbles: readonly BubbleContent[]; effects: readonly EffectContent[] },
): Promise<void> {
  await restOnConsents(manager, conversation, reply);
  await keepEffects(manager, conversation, reply);
}
