import { rpcSubject, type MarkRead } from '@countersign/contracts';
import { SOON_MINUTES } from '@countersign/contracts/queue-order.policy';
import { Rpc } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordChange } from '../live/changes.js';

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
    await this.noteView(conversationId);
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

  /** Somebody has looked at what is open there: it is overlooked no longer (RV-01). */
  private async noteView(conversationId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ item_id: string; moves: boolean }[], number] = await manager.query(
        `UPDATE review_item SET viewed_at = now() WHERE conversation_id = $1 AND state <> 'settled' AND viewed_at IS NULL
         RETURNING item_id, look_by <= now() + make_interval(mins => $2) AND NOT urgent AND dangers = '{}' AS moves`,
        [conversationId, SOON_MINUTES],
      );
      // What was not about to be overlooked stands where it stood: no page has to read it again.
      for (const { item_id: itemId } of rows.filter(({ moves }) => moves))
        await recordChange(manager, { kind: 'item', itemId, conversationId });
    });
  }
}
