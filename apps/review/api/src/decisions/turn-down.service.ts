import { cancelSubject, derivedId, type CloseReason } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { DraftBacklog } from '../coverage/draft-backlog.service.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { ClaimService } from '../queue/claim.service.js';
import { auditItem } from './item-audit.js';
import type { CloseDto, InstructDto, RejectDto } from './decision.dto.js';
import { assertSeen, lockForDecision } from './decision-guard.js';
import { recordRejection } from './rejection.js';
import { settleItem, type Settlement } from './settle-item.js';

/** Every decision that is not an approval; each leads somewhere (RV-07). */
@Injectable()
export class TurnDownService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly rpc: Rpc,
    private readonly backlog: DraftBacklog,
    private readonly claims: ClaimService,
  ) {}

  /**
   * The draft was not good: a new one, a hand-written reply, a lead, or no reply.
   * @throws Problem 422 `unknown_reason`, `reason_needs_words`
   */
  async reject(itemId: string, person: Person, dto: RejectDto): Promise<void> {
    await this.decide(itemId, person, dto, async (manager, conversation, item) => {
      const id = await recordRejection(manager, conversation, item, person, dto);
      const { nextStep } = dto;
      if (nextStep === 'close') {
        assertSeen(item, dto.seenThrough);
        return this.close(manager, conversation, item, {
          ...{ actor: `person:${person.id}`, reason: 'NO_REPLY_NEEDED' },
        });
      }
      if (nextStep === 'redraft') return this.redraft(manager, conversation, id, dto.instruction);
      return undefined;
    });
    // Whoever turned it down is done with it: a lead can take it at once.
    if (dto.nextStep === 'escalate') await this.claims.release(itemId, person, dto.claimToken);
  }

  /** No reply is needed, and why. */
  closeItem(itemId: string, person: Person, dto: CloseDto): Promise<void> {
    return this.decide(itemId, person, dto, async (manager, conversation, item) => {
      assertSeen(item, dto.seenThrough);
      const actor = `person:${person.id}`;
      const { reason, feedback } = dto;
      await auditItem(manager, conversation, item, actor, 'item.closed', { reason });
      const taught = { kind: 'closed' as const, personId: person.id, feedback, reason };
      return this.close(manager, conversation, item, { actor, reason, taught });
    });
  }

  /** A wish for the next draft; the item stays with the person. */
  instruct(itemId: string, person: Person, dto: InstructDto): Promise<void> {
    return this.decide(itemId, person, dto, async (manager, conversation, item) => {
      await auditItem(manager, conversation, item, `person:${person.id}`, 'draft.instructed', {});
      return this.redraft(
        manager,
        conversation,
        derivedId(itemId, `instruct:${item.generation}`),
        dto.instruction,
      );
    });
  }

  private async decide(
    itemId: string,
    person: Person,
    dto: { claimToken: string; generation: number },
    act: (
      manager: EntityManager,
      conversation: ConversationRow,
      item: ItemRow,
    ) => Promise<string | undefined>,
  ): Promise<void> {
    const superseded = await this.dataSource.transaction(async (manager) => {
      const { conversation, item } = await lockForDecision(manager, { ...dto, itemId, personId: person.id });
      const request = await act(manager, conversation, item);
      await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
      return request;
    });
    this.backlog.roomMade();
    if (superseded) this.rpc.broadcast(cancelSubject(superseded));
  }

  /** The wish is on the trail already. @throws Problem 409 `no_more_drafts` or `no_drafts_here` */
  private async redraft(
    manager: EntityManager,
    conversation: ConversationRow,
    cause: string,
    instruction?: string,
  ): Promise<string | undefined> {
    return (await this.coverage.refresh(manager, conversation, cause, { instruction, byPerson: true }))
      ?.supersededRequest;
  }

  private async close(
    manager: EntityManager,
    conversation: ConversationRow,
    item: ItemRow,
    how: Pick<Settlement, 'actor' | 'taught'> & { reason: CloseReason },
  ): Promise<string | undefined> {
    const eventId = derivedId(item.item_id, `closed:${item.generation}`);
    await manager.query(
      `UPDATE turn SET answered_by = $3, answered_how = 'closed' WHERE conversation_id = $1 AND covered_seq <= $2 AND answered_by IS NULL`,
      [conversation.conversation_id, item.covered_seq, eventId],
    );
    await settleItem(manager, conversation, item, { eventId, ...how });
    return item.request_id ?? undefined;
  }
}
