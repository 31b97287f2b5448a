import { ReplyWithdrawn, type Envelope } from '@countersign/contracts';
import { Consumes, Rejected, type Handles } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { EffectRepository } from '../effects/effect.repository.js';
import { EnqueueRepository } from '../ledger/enqueue.repository.js';
import { SendLanes } from '../sending/send-lanes.service.js';

/** Stops a reply that has not started; what already left stays. */
@Consumes(ReplyWithdrawn)
export class ReplyWithdrawnConsumer implements Handles<ReplyWithdrawn> {
  constructor(
    private readonly enqueue: EnqueueRepository,
    private readonly effects: EffectRepository,
    private readonly lanes: SendLanes,
    private readonly relay: OutboxRelay,
  ) {}

  async handle(event: Envelope<ReplyWithdrawn>): Promise<void> {
    if (!event.conversationId) throw new Rejected('no-conversation');
    await this.enqueue.withdraw(event);
    await this.effects.withdraw(event.data.replyId, event.data.reason);
    this.relay.nudge();
    this.lanes.wake(event.conversationId);
  }
}
