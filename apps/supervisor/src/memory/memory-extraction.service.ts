import { derivedId, MemoryExtracted, type DraftRequested, type Envelope } from '@countersign/contracts';
import { EventPublisher } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ExtractionRepository, type Extraction } from './extraction.repository.js';
import { Extractor } from './extractor.service.js';

/** Turns read side by side: few, since nobody waits for them. */
const AT_ONCE = 2;
/** How often is looked for what another process left; a new one does not wait for it. */
const LOOK_MS = 10_000;

/**
 * Reads turns for what is worth remembering, after their draft and never in its way (ADR 0035). What is planned is a row: a process that dies
 * leaves it to the next.
 */
@Injectable()
export class MemoryExtraction implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly working = new Set<Promise<void>>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly extractor: Extractor,
    private readonly extractions: ExtractionRepository,
    private readonly publisher: EventPublisher,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await Promise.all(this.working);
  }

  /** The turn of a request that was answered; once, however often it is asked for. */
  async plan(event: Envelope<DraftRequested>): Promise<void> {
    const turnId = event.data.turnIds.at(-1);
    if (!turnId || !event.conversationId || !event.contactId || !this.extractor.does(event.data.profile))
      return;
    await this.extractions.plan(turnId, event);
    this.wake();
  }

  private wake(): void {
    if (this.working.size >= AT_ONCE || this.stopping.signal.aborted) return;
    const work = this.work().finally(() => this.working.delete(work));
    this.working.add(work);
  }

  private async work(): Promise<void> {
    try {
      await this.extractions.tidy();
      while (!this.stopping.signal.aborted) {
        const next = await this.extractions.take();
        if (!next) return;
        await this.readOne(next);
      }
    } catch (error) {
      log.warn('extraction.failed', { code: errorCode(error) });
    }
  }

  private async readOne({ turnId, event, result: kept }: Extraction): Promise<void> {
    const reading = kept
      ? { state: 'read' as const, result: kept }
      : await this.extractor.read(turnId, event, this.stopping.signal);
    if (reading.state === 'cancelled') return this.extractions.handBack(turnId);
    if (reading.state === 'read') {
      await this.extractions.keep(turnId, reading.result);
      const { workspace, channel, accountId, conversationId, contactId, correlationId, id } = event;
      await this.publisher.publish(MemoryExtracted, {
        ...{ workspace, channel, accountId, conversationId, contactId, correlationId, causationId: id },
        id: derivedId(turnId, 'memory.extracted'),
        data: reading.result,
      });
      log.info('memory.extracted', { turn_id: turnId, count: reading.result.facts.length });
    }
    await this.extractions.done(turnId);
  }
}
