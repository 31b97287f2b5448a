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
    const { replyId, bubbleId, position, status, at } = event.data;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      // Kept under a key of its own, so that an outcome that comes later does not wipe it.
      await manager.query(
        `UPDATE reply SET delivery = delivery || jsonb_build_object($2::text, jsonb_build_object('position', $3::int, 'status', $4::text, 'at', $5::text)),
                          updated_at = now() WHERE reply_id = $1`,
        [replyId, bubbleId, position, status, at],
      );
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
  }
}
