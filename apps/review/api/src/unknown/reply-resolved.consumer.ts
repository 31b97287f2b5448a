import { ReplyResolved, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { ResolutionService } from './resolution.service.js';

/** Somebody, or the channel, said what became of an unknown send. */
@Consumes(ReplyResolved)
export class ReplyResolvedConsumer implements Handles<ReplyResolved> {
  constructor(private readonly resolutions: ResolutionService) {}

  handle({ id, conversationId, data }: Envelope<ReplyResolved>): Promise<void> {
    const { replyId, bubbles, verdict, by, at, supersededBy } = data;
    const resolution = { verdict, by, at, supersededBy };
    return this.resolutions.apply({ id, conversationId, replyId, bubbles, resolution });
  }
}
