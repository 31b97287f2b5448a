import { CATALOGUE, definitionOf, type Envelope, WorkspaceDeleted } from '@countersign/contracts';
import { ConsumesBatch, Rejected, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { WorkspaceGoes } from '@countersign/runtime/forgetting';
import { EventRepository } from './event.repository.js';

const EVERY_EVENT = CATALOGUE.filter(({ readBy }) => readBy.includes('analytics-writer')).map(
  ({ event }) => event,
);

const DELETED = definitionOf(WorkspaceDeleted).type;

/** SQLSTATE class 22: a value the database cannot hold, now or ever. */
const UNSTORABLE = /^22/;

/** Counts everything. A batch that cannot be stored is halved until the one bad event stands alone and becomes a dead letter. */
@ConsumesBatch(EVERY_EVENT, { max: 500 })
export class EventConsumer implements HandlesBatch {
  constructor(
    private readonly events: EventRepository,
    private readonly goes: WorkspaceGoes,
  ) {}

  async handleBatch(batch: Delivered[]): Promise<void> {
    try {
      await this.events.store(batch);
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      throw typeof code === 'string' && UNSTORABLE.test(code) ? new Rejected('unstorable') : error;
    }
    for (const { event } of batch) if (event.type === DELETED) await this.goes.carryOut(event as Envelope<WorkspaceDeleted>); // prettier-ignore
  }
}
