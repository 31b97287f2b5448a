import { ReplyRejected, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { setBlocked } from '../people/contact-state.repository.js';
import { ReplyOutcomeService } from './reply-outcome.service.js';
import { WebhookSender } from '../webhooks/webhook-sender.service.js';

/** The provider said no: the item comes back with its words; somebody who blocked us is not tried again. */
@Consumes(ReplyRejected)
export class ReplyRejectedConsumer implements Handles<ReplyRejected> {
  constructor(
    private readonly outcomes: ReplyOutcomeService,
    private readonly webhooks: WebhookSender,
  ) {}

  async handle(event: Envelope<ReplyRejected>): Promise<void> {
    await this.webhooks.keep([event]);
    const { code, providerWords: words } = event.data;
    return this.outcomes.store(
      event,
      { state: 'rejected', code, words, returns: 'rejected' },
      async (manager, conversation) => {
        if (code === 'recipient-blocked') await setBlocked(manager, conversation.contact_id, true);
      },
    );
  }
}
