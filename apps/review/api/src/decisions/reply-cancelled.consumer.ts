import { ReplyCancelled, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import type { EntityManager } from 'typeorm';
import { ReplyOutcomeService, type Outcome } from './reply-outcome.service.js';
import { WebhookSender } from '../webhooks/webhook-sender.service.js';

/** Stopped before the first byte. Stale replies, and those of conversations somebody took over, come back to the queue; an opt-out stays closed. */
@Consumes(ReplyCancelled)
export class ReplyCancelledConsumer implements Handles<ReplyCancelled> {
  constructor(
    private readonly outcomes: ReplyOutcomeService,
    private readonly webhooks: WebhookSender,
  ) {}

  async handle(event: Envelope<ReplyCancelled>): Promise<void> {
    await this.webhooks.keep([event]);
    const { reason, replyId, staleBy, original } = event.data;
    return this.outcomes.store(
      event,
      { state: 'cancelled', code: staleBy ?? reason, returns: returnsAs(event.data) },
      async (manager) => {
        if (original === 'sent') await handBack(manager, replyId);
      },
    );
  }
}

function returnsAs({ reason, original }: ReplyCancelled): Outcome['returns'] {
  if (original === 'cancelled') return 'dropped';
  if (reason === 'taken-over') return original ? undefined : 'taken-over';
  return reason === 'stale' ? 'stale' : undefined;
}

/** It was to send again what has arrived after all: that one is the answer again. */
async function handBack(manager: EntityManager, replyId: string): Promise<void> {
  await manager.query(
    `UPDATE turn t SET answered_by = r.resends FROM reply r WHERE r.reply_id = $1 AND t.answered_by = $1`,
    [replyId],
  );
}
