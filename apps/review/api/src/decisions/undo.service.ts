import { derivedId } from '@countersign/contracts';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import { recordChange } from '../live/changes.js';
import { closingEventOf } from './answering.js';
import { appendAudit } from './audit.js';

interface UndoableRow {
  conversation_id: string;
  item_id: string | null;
  ordinal: number;
  event_id: string;
  state: string;
}

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
    await this.dataSource.transaction(async (manager) => {
      const [found]: UndoableRow[] = await manager.query(
        'SELECT conversation_id, item_id, ordinal, event_id, state FROM reply WHERE reply_id = $1',
        [replyId],
      );
      const conversation = found && (await lockConversation(manager, found.conversation_id));
      if (!found || !conversation) throw new Problem(404, 'not_found', 'There is no such reply.');
      const open = await openItem(manager, conversation.conversation_id);
      const latest = found.ordinal === conversation.last_ordinal && found.state === 'approved';
      if (!latest || !(await Outbox.cancel(manager, found.event_id))) {
        throw new Problem(
          409,
          'already_leaving',
          'The reply has left or a later one was approved: it cannot be taken back.',
        );
      }
      await Outbox.cancel(manager, closingEventOf(replyId));
      await manager.query(`UPDATE reply SET state = 'undone', updated_at = now() WHERE reply_id = $1`, [
        replyId,
      ]);
      await manager.query(
        'UPDATE conversation SET last_ordinal = last_ordinal - 1 WHERE conversation_id = $1',
        [conversation.conversation_id],
      );
      await manager.query('UPDATE turn SET answered_by = NULL, answered_how = NULL WHERE answered_by = $1', [
        replyId,
      ]);
      const actor = `person:${person.id}`;
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor,
        action: 'reply.undone',
        objectKind: 'reply',
        objectId: replyId,
        detail: { ordinal: found.ordinal },
      });
      // After the audit head: a refresh takes the change lock, which is the last of all.
      if (open) await this.coverage.refresh(manager, conversation, derivedId(replyId, 'reply.undone'));
      else if (found.item_id) await reopen(manager, found.item_id);
      const conversationId = conversation.conversation_id;
      await recordChange(
        manager,
        found.item_id
          ? { kind: 'item', itemId: found.item_id, conversationId }
          : { kind: 'conversation', conversationId },
      );
    });
    this.relay.nudge();
  }
}

/** The item is as it was, with its draft, also one that came meanwhile; the person claims it again with their next action. */
async function reopen(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE draft d SET state = CASE WHEN d.body ? 'bubbles' THEN 'ready' ELSE 'failed' END, generation = i.generation
     FROM review_item i WHERE i.item_id = $1 AND d.request_id = i.request_id AND d.state = 'stale'`,
    [itemId],
  );
  await manager.query(
    `UPDATE review_item i SET outcome = NULL, settled_at = NULL, updated_at = now(),
       covered_seq = (SELECT max(t.covered_seq) FROM turn t WHERE t.conversation_id = i.conversation_id),
       state = coalesce((SELECT CASE d.state WHEN 'ready' THEN 'ready' WHEN 'failed' THEN 'no_draft' END FROM draft d WHERE d.request_id = i.request_id), 'drafting')
     WHERE item_id = $1`,
    [itemId],
  );
}
