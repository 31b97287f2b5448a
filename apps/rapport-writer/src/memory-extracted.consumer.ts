import { MemoryExtracted, type Envelope } from '@countersign/contracts';
import { Consumes, RetryLater, type Delivery, type Handles } from '@countersign/messaging';
import { ContextCache } from './context-cache.js';
import { ExtractedFactRepository } from './facts/extracted-fact.repository.js';
import { HistoryRepository } from './history.repository.js';
import { SnapshotRepository } from './snapshots/snapshot.repository.js';

/** The messages it rests on are waited for this often; then it teaches nothing of those that are not there. */
const PATIENCE = 20;
const PAUSE_MS = 500;

/** What a model found in a turn: a proposal, weighed by the rules that hold for everything that is learned (ME-04). */
@Consumes(MemoryExtracted)
export class MemoryExtractedConsumer implements Handles<MemoryExtracted> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly facts: ExtractedFactRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly cache: ContextCache,
  ) {}

  async handle({ data, ...event }: Envelope<MemoryExtracted>, { attempt }: Delivery): Promise<void> {
    const { workspace, conversationId, contactId } = event;
    if (!conversationId || !contactId) return;
    const said = data.facts.map(({ providerMessageId }) => providerMessageId);
    if (attempt < PATIENCE && !(await this.history.knows(conversationId, said)))
      throw new RetryLater('history-behind', PAUSE_MS);
    const place = { workspace, conversationId, contactId };
    await this.facts.learnFrom(place, data.facts);
    await this.snapshots.summarised(place, data);
    await this.cache.forget(conversationId);
  }
}
