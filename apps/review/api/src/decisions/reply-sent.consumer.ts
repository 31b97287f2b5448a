import { ReplySent, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { CoverageService } from '../coverage/coverage.service.js';
import { ReplyOutcomeService } from './reply-outcome.service.js';
import { returnUndelivered } from './undelivered.js';
import { WebhookSender } from '../webhooks/webhook-sender.service.js';

/** All of a reply was taken. That the channel could not deliver it may be known already. */
@Consumes(ReplySent)
export class ReplySentConsumer implements Handles<ReplySent> {
  constructor(
    private readonly outcomes: ReplyOutcomeService,
    private readonly coverage: CoverageService,
    private readonly webhooks: WebhookSender,
  ) {}

  async handle(event: Envelope<ReplySent>): Promise<void> {
    await this.webhooks.keep([event]);
    const told = { cause: event.id, replyId: event.data.replyId };
    return this.outcomes.store(event, { state: 'sent' }, (manager, conversation) =>
      returnUndelivered(manager, this.coverage, conversation, told),
    );
  }
}
