import { derivedId, ReviewReleased } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { actorOf, type Person } from '../access/person.js';
import { keepNote } from '../colleagues/note.repository.js';
import { tell } from '../colleagues/notice.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { tellOfClaim } from './claim-facts.js';
import { ClaimService } from './claim.service.js';
import type { ClaimedDto } from './item.dto.js';
import type { TakeClaimDto } from './take-claim.dto.js';

/** Taking an item somebody works on (RV-02). */
@Injectable()
export class TakeClaimService {
  constructor(private readonly claims: ClaimService) {}

  /**
   * A lead takes what a colleague works on: their token is dead, their text stays theirs, and they are told why in a private note of the
   * conversation. Where `from` holds it no longer this is a claim like any other.
   * @param click the same for every repeat of it, so that it is one note
   * @throws Problem 409 like a claim: also where somebody else than `from` has it by now
   */
  take(itemId: string, person: Person, { from, reason }: TakeClaimDto, click: string): Promise<ClaimedDto> {
    return this.claims.claimAfter(itemId, person, async (manager, item) => {
      const [, taken]: [unknown, number] = await manager.query(
        `UPDATE review_item SET claim_token = NULL, claimed_by = NULL, lease_until = NULL
         WHERE item_id = $1 AND claimed_by = $2 AND claimed_by <> $3 AND lease_until >= clock_timestamp()`,
        [itemId, from, person.id],
      );
      if (taken === 0) return;
      const actor = actorOf(person);
      const { workspace, conversation_id: conversationId } = item;
      await tellOfClaim(manager, item, ReviewReleased, item.claim_token!, actor, { reason: 'taken' });
      const noteId = derivedId(click, 'note');
      await keepNote(manager, { noteId, conversationId, author: person.id, note: reason });
      await tell(manager, [from], {
        kind: 'claim-taken',
        conversationId,
        cause: noteId,
        noteId,
        by: person.id,
      });
      const object = { objectKind: 'item' as const, objectId: itemId };
      await appendAudit(manager, {
        workspace,
        actor,
        action: 'item.claim-taken',
        ...object,
        detail: { from, noteId },
      });
    });
  }
}
