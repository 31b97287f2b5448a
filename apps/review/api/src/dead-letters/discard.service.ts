import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation, passOver } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { DiscardDto } from './dead-letter.dto.js';
import { tellLettersChanged } from './letter-changed.js';
import type { LetterRow } from './letter-row.js';

/** Somebody decided that a message need not be handled: its conversation flows again, and why is on record. */
@Injectable()
export class DiscardService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** Letters that are settled already stay as they are. @returns how many were discarded */
  discard(dto: DiscardDto, actor: string): Promise<number> {
    return this.dataSource.transaction((manager) => this.commit(manager, dto, actor));
  }

  private async commit(manager: EntityManager, { ids, reason }: DiscardDto, actor: string): Promise<number> {
    const conversations: { conversation_id: string }[] = await manager.query(
      `SELECT DISTINCT conversation_id FROM dead_letter WHERE letter_id = ANY($1) AND conversation_id IS NOT NULL ORDER BY 1`,
      [ids],
    );
    const conversationIds = conversations.map(({ conversation_id: id }) => id);
    for (const id of conversationIds) await lockConversation(manager, id);
    const [rows]: [LetterRow[], number] = await manager.query(
      `UPDATE dead_letter SET state = 'discarded', due_at = NULL, settled_at = clock_timestamp(), settled_by = $2, reason = $3
       WHERE letter_id = ANY($1) AND state IN ('open', 'redriving') RETURNING *`,
      [ids, actor, reason],
    );
    for (const row of rows) {
      if (isUnseenMessage(row)) await passOver(manager, row.conversation_id, row.stream_seq);
      await appendAudit(manager, {
        workspace: row.workspace || this.current.workspace,
        actor,
        action: 'dead-letter.discarded',
        objectKind: 'dead-letter',
        objectId: row.letter_id,
        detail: { app: row.app, code: row.code, reason },
      });
    }
    if (rows.length > 0) await tellLettersChanged(manager, conversationIds);
    return rows.length;
  }
}

/** Only what review itself gave up on: what others could not handle is in the thread, or still on its way there. */
function isUnseenMessage(row: LetterRow): row is LetterRow & { conversation_id: string } {
  const place = row.app === 'review' && row.stream === 'INBOUND' && row.event_type === 'inbound.message.v1';
  return place && row.conversation_id !== null;
}
