import { DeliveryUpdated, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { SeenEvents } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { recordChange } from '../live/changes.js';

/** A tick on one bubble; the dispatcher has merged the channel's words already. */
@Consumes(DeliveryUpdated)
export class DeliveryUpdatedConsumer implements Handles<DeliveryUpdated> {
  constructor(private readonly dataSource: DataSource) {}

  async handle(event: Envelope<DeliveryUpdated>): Promise<void> {
    const { replyId, bubbleId, position, status, at, code = 'failed' } = event.data;
    // A failure stands beside how far it came: what was delivered stays delivered (DS-09).
    const mark = status === 'failed' ? { position, failed: code } : { position, status, at };
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      // Kept under a key of its own, so that an outcome that comes later does not wipe it.
      await manager.query(
        `UPDATE reply SET updated_at = now(), delivery = delivery || jsonb_build_object($2::text,
           coalesce(delivery -> $2::text, '{}') || $3::jsonb) WHERE reply_id = $1`,
        [replyId, bubbleId, JSON.stringify(mark)],
      );
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
  }
}
