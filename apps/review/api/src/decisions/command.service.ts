import { derivedId, type Command } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openItem } from '../coverage/coverage.service.js';
import { withdrawAll } from '../consents/consent.repository.js';
import { unansweredTurns } from '../coverage/unanswered.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { ctasOptedOut } from '../ctas/cta-event.repository.js';
import { setSuppression } from '../people/contact-state.repository.js';
import { appendAudit } from './audit.js';
import { COMMAND_POLICY, commandAnswer } from './command-templates.js';
import { ReplyService } from './reply.service.js';
import { settleItem } from './settle-item.js';
import { withdrawPending } from './withdrawal.js';

/** Commands always work, without a model: a named policy approves a fixed text, and `/stop` takes effect with it. */
@Injectable()
export class CommandService {
  constructor(private readonly replies: ReplyService) {}

  async answer(
    manager: EntityManager,
    conversation: ConversationRow,
    command: Command,
    cause: { eventId: string; seq: number },
  ): Promise<void> {
    const open = await openItem(manager, conversation.conversation_id);
    const waiting = await unansweredTurns(manager, conversation.conversation_id);
    if (command === 'stop') {
      await setSuppression(manager, conversation.contact_id, 'opted-out');
      await withdrawAll(manager, conversation);
      await ctasOptedOut(manager, conversation);
      await withdrawPending(manager, conversation, 'opted-out', cause.eventId);
      await manager.query(
        `UPDATE turn SET answered_by = $2, answered_how = 'closed' WHERE conversation_id = $1 AND answered_by IS NULL`,
        [conversation.conversation_id, cause.eventId],
      );
      if (open) {
        await settleItem(manager, conversation, open, {
          eventId: derivedId(cause.eventId, 'review.closed'),
          actor: 'system',
          reason: 'OPTED_OUT',
          causationId: cause.eventId,
        });
      }
    }
    if (command === 'start') await setSuppression(manager, conversation.contact_id, null);
    const text = commandAnswer(command, conversation.language, {
      waiting: waiting.reduce((sum, turn) => sum + turn.message_count, 0),
    });
    const replyId = derivedId(cause.eventId, 'reply');
    const reply = await this.replies.order(manager, conversation, {
      replyId,
      bubbles: [{ text }],
      approvedBy: COMMAND_POLICY,
      approverName: 'Automatic answer',
      turnIds: [],
      undoMs: 0,
      seenThrough: cause,
      freshness: 'any',
      causationId: cause.eventId,
    });
    await appendAudit(manager, {
      workspace: conversation.workspace,
      actor: COMMAND_POLICY,
      action: 'reply.approved',
      objectKind: 'reply',
      objectId: replyId,
      detail: { command, digest: reply.digest, ordinal: reply.ordinal },
    });
  }
}
