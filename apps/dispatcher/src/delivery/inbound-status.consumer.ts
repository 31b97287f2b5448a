import { InboundStatus, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { keepStatus, mergeKept } from './delivery.repository.js';

/** A channel's word on one bubble: kept once, merged as soon as the ledger knows the bubble left. */
@Consumes(InboundStatus)
export class InboundStatusConsumer implements Handles<InboundStatus> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
  ) {}

  async handle(event: Envelope<InboundStatus>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (await keepStatus(manager, event.id, event.data)) await mergeKept(manager, event.data.bubbleId);
    });
    this.relay.nudge();
  }
}
