import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from './audit.js';
import { reopen, takeBack, type UndoableRow } from './take-back.js';

interface WaitingRow extends UndoableRow {
  item_id: string;
  bubbles: { text: string }[];
}

/** A reply that still waits in its undo window has not seen what the customer writes now: it comes back (architecture §5.4). */
@Injectable()
export class OvertakenService {
  constructor(private readonly coverage: CoverageService) {}

  /** The conversation is locked. One that is leaving already is left to the last look. @param kind why it comes back */
  async takeBackWaiting(
    manager: EntityManager,
    conversation: ConversationRow,
    cause: string,
    kind: 'stale' | 'taken-over' = 'stale',
  ): Promise<void> {
    const [waiting]: WaitingRow[] = await manager.query(
      `SELECT reply_id, conversation_id, item_id, ordinal, event_id, state, bubbles FROM reply
       WHERE conversation_id = $1 AND ordinal = $2 AND state = 'approved' AND item_id IS NOT NULL AND leaves_at > clock_timestamp()`,
      [conversation.conversation_id, conversation.last_ordinal],
    );
    if (!waiting || !(await takeBack(manager, waiting))) return;
    await appendAudit(manager, {
      workspace: conversation.workspace,
      actor: 'system',
      action: 'reply.overtaken',
      objectKind: 'reply',
      objectId: waiting.reply_id,
      detail: { ordinal: waiting.ordinal, cause },
    });
    // An earlier reply that was refused, or a turn that was faster than its messages, may have opened another item: one is enough.
    if (!(await openItem(manager, conversation.conversation_id))) await reopen(manager, waiting.item_id);
    await this.coverage.refresh(manager, conversation, cause, {
      notice: { kind, bubbles: waiting.bubbles },
    });
  }
}
