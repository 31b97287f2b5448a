import { OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import { recordChange } from '../live/changes.js';
import { appendAudit } from './audit.js';
import { findUndoable, reopen, takeBack } from './take-back.js';

/** Takes a reply back while it has not left: its outbox row is deleted, its place in the order is free again (RV-06). */
@Injectable()
export class UndoService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
  ) {}

  /** @throws Problem 404, or 409 `already_leaving` */
  async undo(replyId: string, person: Person): Promise<void> {
    await this.dataSource.transaction((manager) => this.commit(manager, replyId, person));
    this.relay.nudge();
  }

  private async commit(manager: EntityManager, replyId: string, person: Person): Promise<void> {
    const reply = await findUndoable(manager, replyId);
    const conversation = reply && (await lockConversation(manager, reply.conversation_id));
    if (!reply || conversation?.workspace !== person.workspace)
      throw new Problem(404, 'not_found', 'There is no such reply.');
    const { item_id: itemId, ordinal, conversation_id: conversationId } = reply;
    const open = await openItem(manager, conversationId);
    const latest = ordinal === conversation.last_ordinal && reply.state === 'approved';
    if (!latest || !(await takeBack(manager, reply))) {
      throw new Problem(
        409,
        'already_leaving',
        'The reply has left or a later one was approved: it cannot be taken back.',
      );
    }
    await appendAudit(manager, {
      workspace: conversation.workspace,
      actor: `person:${person.id}`,
      action: 'reply.undone',
      objectKind: 'reply',
      objectId: replyId,
      detail: { ordinal },
    });
    // After the audit head: a refresh takes the change lock, which is the last of all.
    if (open) await this.coverage.refresh(manager, conversation, reply.event_id);
    else if (itemId) await reopen(manager, itemId);
    await recordChange(
      manager,
      itemId ? { kind: 'item', itemId, conversationId } : { kind: 'conversation', conversationId },
    );
  }
}
