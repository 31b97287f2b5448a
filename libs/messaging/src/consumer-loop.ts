import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from '@countersign/crashpoint';
import { withSpan } from '@countersign/observability';
import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { template } from './event-publisher.js';
import { isOutage } from './failure.policy.js';
import type { Heartbeat } from './heartbeat.js';
import { originOf } from './origin.js';
import type { Settlement } from './settlement.js';

/** Milliseconds between two tries while something we depend on is away. */
const OUTAGE_PAUSE_MS = 1_000;

/** What the strategy found for a message: how to read it and run it, alone or in a batch of at most `batchMax`. */
export interface Handler {
  /** @throws InvalidEvent when it cannot be read */
  read(message: JsMsg): object;
  run(input: object): Promise<void>;
  batchMax?: number;
}

/** Runs one durable consumer: one conversation in order, conversations in parallel, batches where a handler wants them. */
export class ConsumerLoop {
  private messages?: ConsumerMessages;
  private loop?: Promise<void>;
  private stopping = false;
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly lastOfSubject = new Map<string, Promise<void>>();
  private waiting: JsMsg[] = [];
  private batching = false;

  constructor(
    private readonly consumer: Consumer,
    private readonly handlerOf: (message: JsMsg) => Handler | undefined,
    private readonly settlement: Settlement,
    private readonly heartbeat: Heartbeat,
  ) {}

  async start(): Promise<void> {
    // The server's max_ack_pending bounds what we hold, so everything it hands out may be taken at once.
    this.messages = await this.consumer.consume({
      max_messages: 256,
      // Two that fail to come say that nobody has our request any more, as when another server of a cluster takes over.
      idle_heartbeat: 1_000,
      expires: 30_000,
    });
    this.loop = this.take(this.messages);
  }

  /** Takes nothing new, hands back what has not started, waits for what has. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.ending.abort();
    this.messages?.stop();
    await this.loop;
    for (const message of this.waiting.splice(0)) this.settlement.returned(message);
    await Promise.allSettled(this.running);
  }

  private async take(messages: ConsumerMessages): Promise<void> {
    for await (const message of messages) {
      this.heartbeat.hold(message);
      if (this.stopping) this.settlement.returned(message);
      else if (this.handlerOf(message)?.batchMax) this.enqueue(message);
      else this.track(this.afterItsPredecessor(message));
    }
  }

  private track(work: Promise<void>): void {
    const tracked = work.finally(() => this.running.delete(tracked));
    this.running.add(tracked);
  }

  private async afterItsPredecessor(message: JsMsg): Promise<void> {
    const key = message.subject.slice(message.subject.lastIndexOf('.') + 1);
    const work = (this.lastOfSubject.get(key) ?? Promise.resolve()).then(() =>
      this.stopping ? this.settlement.returned(message) : this.single(message),
    );
    this.lastOfSubject.set(key, work);
    await work;
    if (this.lastOfSubject.get(key) === work) this.lastOfSubject.delete(key);
  }

  private async single(message: JsMsg): Promise<void> {
    const parent = message.headers?.get('traceparent') || undefined;
    const attributes = {
      'messaging.system': 'nats',
      'messaging.nats.consumer.delivery_count': message.info.deliveryCount,
    };
    const span = { kind: 'consumer', attributes, parent } as const;
    try {
      const name = `process ${template(originOf(message).subject)}`;
      await withSpan(name, span, () => this.throughOutages(message));
      await this.settlement.done(message);
    } catch (error) {
      await this.settlement.failed(message, error);
    }
  }

  /**
   * While something we depend on is away the message waits here: handed back, it would come again behind what its
   * conversation said after it.
   */
  private async throughOutages(message: JsMsg): Promise<void> {
    for (;;) {
      try {
        crashpoint('handler.before');
        const handler = this.handler(message);
        await handler.run(handler.read(message));
        crashpoint('handler.after');
        return;
      } catch (error) {
        if (!isOutage(error) || this.stopping) throw error;
        this.settlement.waiting(message, error, OUTAGE_PAUSE_MS);
        await sleep(OUTAGE_PAUSE_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
        if (this.stopping) throw error;
      }
    }
  }

  private enqueue(message: JsMsg): void {
    this.waiting.push(message);
    if (this.batching) return;
    this.batching = true;
    this.track(this.drainBatches());
  }

  private async drainBatches(): Promise<void> {
    // One turn of the event loop lets a burst that has already arrived come in together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0 && !this.stopping) {
      const handler = this.handler(this.waiting[0]!);
      await this.batch(this.waiting.splice(0, handler.batchMax), handler);
    }
    this.batching = false;
  }

  private async batch(messages: JsMsg[], handler: Handler): Promise<void> {
    const readable: { message: JsMsg; input: object }[] = [];
    for (const message of messages) {
      try {
        readable.push({ message, input: handler.read(message) });
      } catch (error) {
        await this.settlement.failed(message, error);
      }
    }
    await this.halving(readable, handler);
  }

  private async halving(part: { message: JsMsg; input: object }[], handler: Handler): Promise<void> {
    if (part.length === 0) return;
    try {
      crashpoint('handler.before');
      await handler.run(part.map(({ input }) => input));
      crashpoint('handler.after');
      for (const { message } of part) await this.settlement.done(message);
    } catch (error) {
      // While something we depend on is away no half fares better: each would only wait for it once more.
      if (part.length === 1 || isOutage(error)) {
        for (const { message } of part) await this.settlement.failed(message, error);
        return;
      }
      const middle = Math.ceil(part.length / 2);
      await this.halving(part.slice(0, middle), handler);
      await this.halving(part.slice(middle), handler);
    }
  }

  private handler(message: JsMsg): Handler {
    const handler = this.handlerOf(message);
    if (!handler) throw new Error(`no handler for ${template(originOf(message).subject)}`);
    return handler;
  }
}
