import { InboundMessage, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaLane } from './media-lane.service.js';
import { MediaRepository } from './media.repository.js';

/** What people sent is remembered as wanted; fetching it holds nobody up. */
@Consumes(InboundMessage)
export class InboundMediaConsumer implements Handles<InboundMessage> {
  constructor(
    private readonly media: MediaRepository,
    private readonly lane: MediaLane,
  ) {}

  async handle(event: Envelope<InboundMessage>): Promise<void> {
    if ((await this.media.want(event)) > 0) this.lane.nudge();
  }
}
