import { CATALOGUE } from '@countersign/contracts';
import { ConsumesBatch, Rejected, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { EventRepository } from './event.repository.js';

const EVERY_EVENT = CATALOGUE.filter(({ readBy }) => readBy.includes('analytics-writer')).map(
  ({ event }) => event,
);

/** SQLSTATE class 22: a value the database cannot hold, now or ever. */
const UNSTORABLE = /^22/;

/** Counts everything. A batch that cannot be stored is halved until the one bad event stands alone and becomes a dead letter. */
@ConsumesBatch(EVERY_EVENT, { max: 500 })
export class EventConsumer implements HandlesBatch {
  constructor(private readonly events: EventRepository) {}

  async handleBatch(batch: Delivered[]): Promise<void> {
    try {
      await this.events.store(batch);
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      throw typeof code === 'string' && UNSTORABLE.test(code) ? new Rejected('unstorable') : error;
    }
  }
}
