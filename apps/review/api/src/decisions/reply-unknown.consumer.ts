import { ReplyUnknown, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { ReplyOutcomeService } from './reply-outcome.service.js';
import { WebhookSender } from '../webhooks/webhook-sender.service.js';

/**
 * The provider's answer was lost. Shown as unknown; the turns stay answered, because it may well have arrived. A resolution that is
 * faster than this event is not undone by it.
 */
@Consumes(ReplyUnknown)
export class ReplyUnknownConsumer implements Handles<ReplyUnknown> {
  constructor(
    private readonly outcomes: ReplyOutcomeService,
    private readonly webhooks: WebhookSender,
  ) {}

  async handle(event: Envelope<ReplyUnknown>): Promise<void> {
    await this.webhooks.keep([event]);
    const { replyId, errorCode: code, providerWords: words } = event.data;
    return this.outcomes.store(event, { state: 'unknown', code, words }, async (manager) => {
      await manager.query('UPDATE reply SET unknown_at = $2 WHERE reply_id = $1', [replyId, event.time]);
    });
  }
}
