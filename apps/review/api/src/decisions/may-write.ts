import type { BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { consentsFor } from '../consents/consent.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { suppressionOf } from '../people/contact-state.repository.js';
import { isSilent } from '../silence/silence.repository.js';

/**
 * Nobody writes to a contact who opted out or blocked us; whoever answers one who is silenced ends the silence first, so that both are on the trail. What is more
 * than an answer rests on consent (PR-05).
 * @throws Problem 409 `suppressed`, `silenced` or `no_consent`
 */
export async function assertMayWrite(
  manager: EntityManager,
  conversation: ConversationRow,
  bubbles: readonly BubbleContent[],
): Promise<void> {
  const { contact_id: contactId } = conversation;
  const reason = await suppressionOf(manager, contactId);
  if (reason)
    throw new Problem(
      409,
      'suppressed',
      reason === 'blocked' ? 'This contact blocked us.' : 'This contact asked for no more messages.',
    );
  if (await isSilent(manager, contactId))
    throw new Problem(409, 'silenced', 'This contact is silenced. End the silence to answer.');
  await consentsFor(manager, conversation, bubbles);
}
