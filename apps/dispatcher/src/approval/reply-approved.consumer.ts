import { ReplyApproved, type Envelope } from '@countersign/contracts';
import { Consumes, Rejected, type Handles } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { EffectRepository } from '../effects/effect.repository.js';
import { EnqueueRepository } from '../ledger/enqueue.repository.js';
import { SendLanes } from '../sending/send-lanes.service.js';
import { ApprovalVerifier } from './approval-verifier.js';

/** Only what a named approver signed, exactly as they signed it, comes into the queue; the same reply again is already there. */
@Consumes(ReplyApproved)
export class ReplyApprovedConsumer implements Handles<ReplyApproved> {
  constructor(
    private readonly verifier: ApprovalVerifier,
    private readonly enqueue: EnqueueRepository,
    private readonly effects: EffectRepository,
    private readonly lanes: SendLanes,
    private readonly relay: OutboxRelay,
  ) {}

  async handle(event: Envelope<ReplyApproved>): Promise<void> {
    if (!event.conversationId) throw new Rejected('no-conversation');
    const fault = this.verifier.faultOf(event);
    if (fault) return this.refuse(event, fault);
    const { replyId, recipient } = event.data;
    const answer = await this.enqueue.enqueueOnce(event);
    if (answer === 'ordinal-taken') return this.refuse(event, answer);
    // Also for a repeat: the first delivery may have ended between the two.
    await this.effects.enter(event);
    if (answer === 'repeated') log.info('reply.repeated', { reply_id: replyId });
    else this.lanes.wake(recipient.conversationId);
    if (event.data.resends) this.relay.nudge();
  }

  private async refuse(event: Envelope<ReplyApproved>, code: string): Promise<void> {
    log.error('approval.invalid', { event_id: event.id, reply_id: event.data.replyId, code });
    await this.enqueue.reject(event);
    this.relay.nudge();
  }
}
