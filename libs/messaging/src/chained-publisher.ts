import { catalogueEntryOf, definitionOf, subjectOf, type InboundMessage } from '@countersign/contracts';
import { log } from '@countersign/observability';
import type { EventFacts } from './encoded-event.js';
import type { EventPublisher, Published } from './event-publisher.js';
import type { JetStreamDoor } from './jetstream-door.js';
import { NotPublishedInTime, WrongLastSequence } from './outcomes.js';

/** Conversations whose last sequence is remembered; the others cost one question to the stream. */
const REMEMBERED = 50_000;
const TRIES = 3;

/** What became of an inbound message on the bus. */
export interface ChainedPublished extends Published {
  /** The chain could not be established: order falls back to times. */
  unchained: boolean;
}

type InboundFacts = EventFacts<InboundMessage>;

/**
 * Publishes what people did so that every conversation is an unbroken chain: each message names the stream sequence of the
 * one before it, and the stream refuses it when that is not so (architecture §5.2).
 */
export class ChainedPublisher {
  /** Last sequence by subject, least recently used first. */
  private readonly last = new Map<string, number>();
  /** The end of each conversation's queue in this process: racing oneself would only cost tries. */
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly publisher: EventPublisher,
    private readonly door: JetStreamDoor,
  ) {}

  /**
   * Resolves on the stream's ack; the same event again is a duplicate, not an error. Conversations run in parallel,
   * one conversation in the order of the calls.
   * @throws InvalidEvent, or NotPublishedInTime after `limitMs` (5 000 when left out): then the stream may have it or not
   */
  publish(
    event: typeof InboundMessage,
    facts: InboundFacts,
    { limitMs = 5_000 }: { limitMs?: number } = {},
  ): Promise<ChainedPublished> {
    const subject = subjectOf({ ...definitionOf(event), ...facts });
    const deadline = performance.now() + limitMs;
    return within(
      deadline,
      this.inLine(subject, () => this.chain(event, facts, subject, deadline)),
    );
  }

  /**
   * Publishes a flood of one conversation at once, in its order: each in turn would hold up whoever comes behind. They are
   * flagged as unchained (order falls back to times); what is published after them is chained again.
   * @returns what became of each; a failure is as {@link publish} would have thrown it
   */
  publishBurst(
    event: typeof InboundMessage,
    burst: readonly InboundFacts[],
    { limitMs = 5_000 }: { limitMs?: number } = {},
  ): Promise<PromiseSettledResult<ChainedPublished>[]> {
    const subject = subjectOf({ ...definitionOf(event), ...burst[0]! });
    return this.inLine(subject, async () => {
      // The server stores what comes over one connection in the order in which it was written to it.
      const sent = burst.map((facts) => this.unchained(event, facts, limitMs));
      this.last.delete(subject);
      return Promise.allSettled(sent);
    });
  }

  private inLine<T>(subject: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(subject) ?? Promise.resolve();
    const mine = before.then(work);
    const tail = mine
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        if (this.queues.get(subject) === tail) this.queues.delete(subject);
      });
    this.queues.set(subject, tail);
    return mine;
  }

  private async unchained(
    event: typeof InboundMessage,
    facts: InboundFacts,
    limitMs: number,
  ): Promise<ChainedPublished> {
    const flagged = { ...facts, data: { ...facts.data, unchained: true } };
    return { ...(await this.publisher.publish(event, flagged, { limitMs })), unchained: true };
  }

  private async chain(
    event: typeof InboundMessage,
    facts: InboundFacts,
    subject: string,
    deadline: number,
  ): Promise<ChainedPublished> {
    let prev = this.last.get(subject) ?? (await within(deadline, this.lastStored(event, subject)));
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        const chained = { ...facts, data: { ...facts.data, prev } };
        const limitMs = millisecondsUntil(deadline);
        const published = await this.publisher.publish(event, chained, {
          expectedLastSubjectSequence: prev,
          limitMs,
        });
        // A duplicate's sequence is that of the first copy: others may have come since.
        if (!published.duplicate) this.remember(subject, published.seq);
        return { ...published, unchained: false };
      } catch (error) {
        if (!(error instanceof WrongLastSequence)) throw error;
        prev = error.actual;
        this.remember(subject, prev);
      }
    }
    const published = await this.unchained(event, facts, millisecondsUntil(deadline));
    log.warn('inbound.unchained', {
      event_id: facts.id,
      conversation_id: facts.conversationId,
      attempt: TRIES,
    });
    this.last.delete(subject);
    return published;
  }

  private async lastStored(event: typeof InboundMessage, subject: string): Promise<number> {
    return (await this.door.lastSequenceOf(catalogueEntryOf(event).stream, subject))?.seq ?? 0;
  }

  private remember(subject: string, seq: number): void {
    this.last.delete(subject);
    this.last.set(subject, seq);
    if (this.last.size > REMEMBERED) this.last.delete(this.last.keys().next().value as string);
  }
}

/** @throws NotPublishedInTime when nothing is left: a late publish would surprise a caller who was told "no" */
function millisecondsUntil(deadline: number): number {
  const left = deadline - performance.now();
  if (left <= 0) throw new NotPublishedInTime();
  return Math.ceil(left);
}

async function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotPublishedInTime()), Math.max(deadline - performance.now(), 0));
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
