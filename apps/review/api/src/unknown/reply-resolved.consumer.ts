import { ReplyResolved, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { WebhookSender } from '../webhooks/webhook-sender.service.js';
import { ResolutionService } from './resolution.service.js';

/** Somebody, or the channel, said what became of an unknown send. */
@Consumes(ReplyResolved)
export class ReplyResolvedConsumer implements Handles<ReplyResolved> {
  constructor(
    private readonly resolutions: ResolutionService,
    private readonly webhooks: WebhookSender,
  ) {}

  async handle(event: Envelope<ReplyResolved>): Promise<void> {
    await this.webhooks.keep([event]);
    const { id, conversationId, data } = event;
    const { replyId, bubbles, verdict, by, at, supersededBy } = data;
    const resolution = { verdict, by, at, supersededBy };
    return this.resolutions.apply({ id, conversationId, replyId, bubbles, resolution });
  }
}
