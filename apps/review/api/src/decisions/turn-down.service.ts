import { cancelSubject, derivedId, ReviewRejected, type CloseReason } from '@countersign/contracts';
import { encodeEvent, Rpc } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { placeOf } from '../coverage/conversation.repository.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { DraftBacklog } from '../coverage/draft-backlog.service.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { appendAudit } from './audit.js';
import type { CloseDto, InstructDto, RejectDto } from './decision.dto.js';
import { assertSeen, lockForDecision } from './decision-guard.js';
import { settleItem } from './settle-item.js';

/** Every decision that is not an approval; each leads somewhere (RV-07). */
@Injectable()
export class TurnDownService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly rpc: Rpc,
    private readonly backlog: DraftBacklog,
  ) {}

  /** The draft was not good: a new one, a hand-written reply, or no reply. */
  reject(itemId: string, person: Person, dto: RejectDto): Promise<void> {
    return this.decide(itemId, person, dto, async (manager, conversation, item) => {
      const actor = `person:${person.id}`;
      const data = { itemId, generation: item.generation, actor, reason: dto.reason, nextStep: dto.nextStep };
      const id = derivedId(itemId, `review.rejected:${item.generation}`);
      await Outbox.add(
        manager,
        encodeEvent('review', ReviewRejected, { ...placeOf(conversation), id, data }),
      );
      await this.audit(manager, conversation, item, actor, 'draft.rejected', {
        reason: dto.reason,
        nextStep: dto.nextStep,
      });
      if (dto.nextStep === 'close') {
        assertSeen(item, dto.seenThrough);
        return this.close(manager, conversation, item, actor, 'NO_REPLY_NEEDED');
      }
      if (dto.nextStep === 'redraft') return this.redraft(manager, conversation, id, dto.instruction);
      await manager.query(
        `UPDATE review_item SET state = 'no_draft', hold = NULL, updated_at = now() WHERE item_id = $1`,
        [itemId],
      );
      return undefined;
    });
  }

  /** No reply is needed, and why. */
  closeItem(itemId: string, person: Person, dto: CloseDto): Promise<void> {
    return this.decide(itemId, person, dto, async (manager, conversation, item) => {
      assertSeen(item, dto.seenThrough);
      const actor = `person:${person.id}`;
      await this.audit(manager, conversation, item, actor, 'item.closed', { reason: dto.reason });
      return this.close(manager, conversation, item, actor, dto.reason);
    });
  }

  /** A wish for the next draft; the item stays with the person. */
  instruct(itemId: string, person: Person, dto: InstructDto): Promise<void> {
    return this.decide(itemId, person, dto, async (manager, conversation, item) => {
      await this.audit(manager, conversation, item, `person:${person.id}`, 'draft.instructed', {});
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

  /** The wish is on the trail already. @throws Problem 409 `no_more_drafts` */
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
    actor: string,
    reason: CloseReason,
  ): Promise<string | undefined> {
    const decision = derivedId(item.item_id, `closed:${item.generation}`);
    await manager.query(
      `UPDATE turn SET answered_by = $3, answered_how = 'closed' WHERE conversation_id = $1 AND covered_seq <= $2 AND answered_by IS NULL`,
      [conversation.conversation_id, item.covered_seq, decision],
    );
    await settleItem(manager, conversation, item, { eventId: decision, actor, reason });
    return item.request_id ?? undefined;
  }

  private async audit(
    manager: EntityManager,
    conversation: ConversationRow,
    item: ItemRow,
    actor: string,
    action: string,
    detail: object,
  ): Promise<void> {
    await appendAudit(manager, {
      workspace: conversation.workspace,
      actor,
      action,
      objectKind: 'item',
      objectId: item.item_id,
      detail: { ...detail, generation: item.generation },
    });
  }
}
