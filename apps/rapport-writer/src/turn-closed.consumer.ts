import { TurnClosed, type Envelope } from '@countersign/contracts';
import { Consumes, RetryLater, type Delivery, type Handles } from '@countersign/messaging';
import { ContextCache } from './context-cache.js';
import { HistoryRepository } from './history.repository.js';
import { SnapshotRepository } from './snapshots/snapshot.repository.js';

/** A turn and its messages come on two streams: the messages are waited for this often, then it counts without them. */
const PATIENCE = 20;
const PAUSE_MS = 500;

/** One more turn of a conversation: the fifth since the last snapshot makes one (ME-07). */
@Consumes(TurnClosed)
export class TurnClosedConsumer implements Handles<TurnClosed> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly cache: ContextCache,
  ) {}

  async handle({ data, ...event }: Envelope<TurnClosed>, { attempt }: Delivery): Promise<void> {
    const { workspace, conversationId, contactId } = event;
    if (!conversationId || !contactId) return;
    const said = data.messages.map(({ providerMessageId }) => providerMessageId);
    if (attempt < PATIENCE && !(await this.history.knows(conversationId, said)))
      throw new RetryLater('history-behind', PAUSE_MS);
    const made = await this.snapshots.turnClosed(data.turnId, { workspace, contactId, conversationId });
    if (made) await this.cache.forget(conversationId);
  }
}
