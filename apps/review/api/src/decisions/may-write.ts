import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { suppressionOf } from '../people/contact-state.repository.js';
import { isSilent } from '../silence/silence.repository.js';

/**
 * Nobody writes to a contact who opted out or blocked us; whoever answers one who is silenced ends the silence first, so that both are on the trail.
 * @throws Problem 409 `suppressed` or `silenced`
 */
export async function assertMayWrite(
  manager: EntityManager,
  { contact_id: contactId }: ConversationRow,
): Promise<void> {
  const reason = await suppressionOf(manager, contactId);
  if (reason)
    throw new Problem(
      409,
      'suppressed',
      reason === 'blocked' ? 'This contact blocked us.' : 'This contact asked for no more messages.',
    );
  if (await isSilent(manager, contactId))
    throw new Problem(409, 'silenced', 'This contact is silenced. End the silence to answer.');
}
