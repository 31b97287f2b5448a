import { DeliveryUpdated, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { recordChange } from '../live/changes.js';
import { returnUndelivered } from './undelivered.js';

/**
 * A tick on one bubble; the dispatcher has merged the channel's words already. What the channel took and then could not deliver
 * comes back to the queue: nobody would look for it among what is decided (DS-13).
 */
@Consumes(DeliveryUpdated)
export class DeliveryUpdatedConsumer implements Handles<DeliveryUpdated> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
  ) {}

  async handle({ id: cause, conversationId, data }: Envelope<DeliveryUpdated>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, cause))) return;
      await mark(manager, data);
      const told = { cause, replyId: data.replyId };
      if (data.status === 'failed') await returnUndelivered(manager, this.coverage, conversation, told);
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
    this.relay.nudge();
  }
}

/** A failure stands beside how far it came: what was delivered stays delivered (DS-09). An outcome that comes later wipes neither. */
async function mark(
  manager: EntityManager,
  { replyId, bubbleId, position, status, at, code = 'failed' }: DeliveryUpdated,
): Promise<void> {
  const news = status === 'failed' ? { position, failed: code } : { position, status, at };
  await manager.query(
    `UPDATE reply SET updated_at = now(), delivery = delivery || jsonb_build_object($2::text,
       coalesce(delivery -> $2::text, '{}') || $3::jsonb) WHERE reply_id = $1`,
    [replyId, bubbleId, JSON.stringify(news)],
  );
}
