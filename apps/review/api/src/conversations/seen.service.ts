import { rpcSubject, type MarkRead } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Has the customer shown that they were read, when a reviewer has opened what they wrote (CH-14). */
@Injectable()
export class SeenService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
  ) {}

  /**
   * Tells the dispatcher, which decides whether the channel is to show it, and does not wait for it. Nobody is told about a
   * message that is not there, or about somebody who wants to hear nothing of us.
   */
  async seen(conversationId: string, messageId: string): Promise<void> {
    const [row]: { workspace: string; seq: string }[] = await this.dataSource.query(
      `SELECT c.workspace, m.seq FROM message m JOIN conversation c USING (conversation_id)
       WHERE m.conversation_id = $1 AND m.event_id = $2
         AND NOT EXISTS (SELECT 1 FROM contact_state s WHERE s.contact_id = c.contact_id AND s.suppressed_reason IS NOT NULL)`,
      [conversationId, messageId],
    );
    if (!row) return;
    const { workspace, seq } = row;
    const hint: MarkRead = { workspace, conversationId, eventId: messageId, seq: Number(seq) };
    this.rpc.broadcast(rpcSubject('dispatcher', 'mark-read'), hint);
  }
}
