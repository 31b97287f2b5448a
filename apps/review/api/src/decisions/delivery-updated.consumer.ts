import { DeliveryUpdated, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import type { ConversationRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { giveBack } from './give-back.js';

interface MarkedReply {
  bubbles: { text: string }[];
  delivery: Record<string, { position: number; status?: string; failed?: string }>;
}

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

  async handle(event: Envelope<DeliveryUpdated>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      const reply = await mark(manager, event.data);
      if (reply) await this.returnUndelivered(manager, conversation, event, reply);
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
    this.relay.nudge();
  }

  private async returnUndelivered(
    manager: EntityManager,
    conversation: ConversationRow,
    { id: cause, data: { replyId, status, code: words } }: Envelope<DeliveryUpdated>,
    { bubbles, delivery }: MarkedReply,
  ): Promise<void> {
    const lost = Object.values(delivery).filter(
      (one) => one.failed !== undefined && one.status === undefined,
    );
    if (status !== 'failed' || lost.length === 0) return;
    await openItem(manager, conversation.conversation_id);
    const again = bubbles.filter((_, position) => lost.some((one) => one.position === position));
    const notice = { kind: 'rejected' as const, code: 'not-delivered', words, bubbles: again };
    await giveBack(manager, this.coverage, conversation, { cause, replyId, notice });
  }
}

/** A failure stands beside how far it came: what was delivered stays delivered (DS-09). An outcome that comes later wipes neither. */
async function mark(
  manager: EntityManager,
  { replyId, bubbleId, position, status, at, code = 'failed' }: DeliveryUpdated,
): Promise<MarkedReply | undefined> {
  const news = status === 'failed' ? { position, failed: code } : { position, status, at };
  const [rows]: [MarkedReply[], number] = await manager.query(
    `UPDATE reply SET updated_at = now(), delivery = delivery || jsonb_build_object($2::text,
       coalesce(delivery -> $2::text, '{}') || $3::jsonb) WHERE reply_id = $1 RETURNING bubbles, delivery`,
    [replyId, bubbleId, JSON.stringify(news)],
  );
  return rows[0];
}
