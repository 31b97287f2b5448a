import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deliveryOf, type ReplyFate } from '../conversations/delivery.policy.js';
import type { ConversationRow } from '../coverage/rows.js';
import { recipientLabel } from '../decisions/approval-content.js';
import { isStopped } from '../stopping/sending-stop.repository.js';
import type { TestMessageDto } from './test-message.dto.js';

type TestRow = ReplyFate &
  Pick<
    ConversationRow,
    'channel' | 'workspace' | 'account_id' | 'contact_name' | 'contact_handle' | 'contact_id'
  > & { reply_id: string; conversation_id: string; approver_name: string; approved_at: Date };

/** What became of the newest tests of an account. */
@Injectable()
export class TestMessagesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(accountId: string): Promise<TestMessageDto[]> {
    const { manager } = this.dataSource;
    const rows: TestRow[] = await manager.query(
      `SELECT r.*, c.channel, c.workspace, c.account_id, c.contact_name, c.contact_handle, c.contact_id
       FROM reply r JOIN conversation c USING (conversation_id)
       WHERE r.test AND c.account_id = $1 ORDER BY r.approved_at DESC LIMIT 10`,
      [accountId],
    );
    const stopped = rows[0] ? await isStopped(manager, rows[0]) : false;
    return rows.map((row) => ({
      replyId: row.reply_id,
      conversationId: row.conversation_id,
      recipientLabel: recipientLabel(row as TestRow & ConversationRow),
      by: row.approver_name,
      at: row.approved_at.toISOString(),
      delivery: deliveryOf(row, 0, { stopped, now: Date.now() }),
    }));
  }
}
