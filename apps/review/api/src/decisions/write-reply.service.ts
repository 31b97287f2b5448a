import { OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { lockConversation } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { countersignCtas } from '../ctas/countersign-ctas.js';
import { recordChange } from '../live/changes.js';
import { forgetText } from '../working-texts/working-text.repository.js';
import { assertApprovable } from './approval-guard.js';
import { appendAudit } from './audit.js';
import type { ApprovedDto, WriteReplyDto } from './decision.dto.js';
import { FinalJudge } from './final-judge.service.js';
import { approvedDto } from './ordered-reply.js';
import { replyIdOf, ReplyService } from './reply.service.js';

/** A person writes although nothing waits for an answer: the same checks, the same signature. */
@Injectable()
export class WriteReplyService {
  constructor(
    private readonly replies: ReplyService,
    private readonly relay: OutboxRelay,
    private readonly judge: FinalJudge,
  ) {}

  /** @throws Problem 409 `item_open` when there is an item: it must be answered there, or it would be answered twice */
  async write(
    conversationId: string,
    person: Person,
    dto: WriteReplyDto,
    click: string,
  ): Promise<ApprovedDto> {
    const replyId = replyIdOf(click);
    const reply = await this.judge.decide(async (manager, asked) => {
      const conversation = await lockConversation(manager, conversationId);
      if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
      const before = await this.replies.madeBefore(manager, replyId, dto.digest);
      if (before) return before;
      if (await openItem(manager, conversationId))
        throw new Problem(409, 'item_open', 'This conversation has an open item. Answer there.');
      const actor = `person:${person.id}`;
      const judging = { asked, confirmed: dto.unjudged ?? false };
      const approver = { ...dto, actor, roles: person.roles, judging };
      const checked = await assertApprovable(manager, conversation, approver);
      const ordered = await this.replies.order(manager, conversation, {
        replyId,
        bubbles: dto.bubbles,
        approvedBy: actor,
        approverName: person.name,
        turnIds: [],
        freshness: 'exact',
        undoMs: (dto.undoSeconds ?? 0) * 1_000,
        checked,
      });
      await countersignCtas(manager, conversation, replyId, dto);
      const detail = {
        digest: ordered.digest,
        ordinal: ordered.ordinal,
        handWritten: true,
        ...checked.trail,
      };
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor,
        action: 'reply.approved',
        objectKind: 'reply',
        objectId: replyId,
        detail,
      });
      await forgetText(manager, { personId: person.id, kind: 'reply', subject: conversationId });
      await recordChange(manager, { kind: 'conversation', conversationId });
      return ordered;
    });
    this.relay.nudge();
    return approvedDto(reply);
  }
}
