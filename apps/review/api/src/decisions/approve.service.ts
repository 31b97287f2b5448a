import { crashpoint } from '@countersign/crashpoint';
import { currentTraceparent, retroactiveSpan, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { DraftBacklog } from '../coverage/draft-backlog.service.js';
import { assertApprovable, assertCovered } from './approval-guard.js';
import { answerTurns, closingEventOf } from './answering.js';
import { recordApproval } from './approval-audit.js';
import type { ApprovedDto, ApproveDto } from './decision.dto.js';
import { assertSeen, assertStillBoring, lockForDecision } from './decision-guard.js';
import { FinalJudge } from './final-judge.service.js';
import { approvedDto } from './ordered-reply.js';
import { replyIdOf, ReplyService } from './reply.service.js';
import { settleItem, type Settlement } from './settle-item.js';

interface Approval {
  itemId: string;
  replyId: string;
  person: Person;
  dto: ApproveDto;
  /** The judge has been asked for this decision. */
  asked: boolean;
  /** What it was approved together with; absent where alone. */
  batch?: string | undefined;
}

/** The countersignature: bound to what was rendered, or refused with what differs (architecture §5.4). */
@Injectable()
export class ApproveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly replies: ReplyService,
    private readonly backlog: DraftBacklog,
    private readonly judge: FinalJudge,
  ) {}

  /** @throws Problem 409 (`digest_mismatch`, `newer_inbound`, `suppressed`, …) or 422; then nothing happened */
  async approve(
    itemId: string,
    person: Person,
    dto: ApproveDto,
    click: string,
    batch?: string,
  ): Promise<ApprovedDto> {
    const replyId = replyIdOf(click);
    const before = await this.replies.madeBefore(this.dataSource.manager, replyId, dto.digest);
    if (before) return approvedDto(before);
    const screen = currentTraceparent();
    const parent = await this.traceOf(itemId);
    const approved = await withSpan(
      'review decide',
      { parent, links: [screen], attributes: { 'cs.review.decision': 'approved' } },
      () =>
        this.judge.decide((manager, asked) =>
          this.commit(manager, { itemId, replyId, person, dto, asked, batch }),
        ),
    );
    crashpoint('approve.after-commit');
    this.backlog.roomMade();
    return approved;
  }

  private async commit(
    manager: EntityManager,
    { itemId, replyId, person, dto, asked, batch }: Approval,
  ): Promise<ApprovedDto> {
    const { conversation, item } = await lockForDecision(manager, { ...dto, itemId, personId: person.id });
    const actor = `person:${person.id}`;
    const judging = { asked, confirmed: dto.unjudged ?? false };
    const approver = { actor, roles: person.roles, item, judging };
    const checked = await assertApprovable(manager, conversation, { ...dto, ...approver });
    if (batch) assertStillBoring(checked);
    // The digest binds to the newest message of the thread, so what the thread has the approver has seen.
    assertSeen(item, { seq: Number(conversation.last_inbound_seq) });
    if (!dto.acknowledgeNewer) assertCovered(conversation, item);
    const turnIds = await answerTurns(manager, item, replyId);
    const undoMs = (dto.undoSeconds ?? 0) * 1_000;
    const reply = await this.replies.order(manager, conversation, {
      replyId,
      turnIds,
      undoMs,
      bubbles: dto.bubbles,
      effects: dto.effects,
      approvedBy: actor,
      approverName: person.name,
      itemId,
      freshness: 'exact',
      checked,
    });
    const taught: Settlement['taught'] = {
      ...{ kind: 'approved', personId: person.id, feedback: dto.feedback },
      reply: { ...reply, bubbles: dto.bubbles },
    };
    const unknownTags = await settleItem(manager, conversation, item, {
      eventId: closingEventOf(replyId),
      actor,
      reason: 'approved',
      replyId,
      correlationId: turnIds.at(-1),
      undoMs,
      taught,
    });
    retroactiveSpan('review wait', { start: item.opened_at, end: new Date() });
    await recordApproval(manager, { conversation, item, reply, turnIds, actor, checked, dto, batch });
    crashpoint('approve.before-commit');
    return { ...approvedDto(reply), ...(unknownTags.length > 0 && { unknownTags }) };
  }

  private async traceOf(itemId: string): Promise<string | undefined> {
    const [row]: { traceparent: string | null }[] = await this.dataSource.query(
      'SELECT traceparent FROM review_item WHERE item_id = $1',
      [itemId],
    );
    return row?.traceparent ?? undefined;
  }
}
