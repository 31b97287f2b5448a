import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from '@countersign/crashpoint';
import { withSpan } from '@countersign/observability';
import type { Consumer, JsMsg } from '@nats-io/jetstream';
import type { ConsumerExtras } from './consumes.js';
import { template } from './event-publisher.js';
import { isOutage } from './failure.policy.js';
import { FairQueue, type Belonging } from './fair-queue.js';
import type { GoneWorkspaces } from './gone-workspaces.js';
import type { Heartbeat } from './heartbeat.js';
import { Intake } from './intake.js';
import { originOf } from './origin.js';
import type { Places } from './places.js';
import type { Settlement } from './settlement.js';

/** Milliseconds between two tries while something we depend on is away. */
const OUTAGE_PAUSE_MS = 1_000;

/** What the strategy found for a message: how to read it and run it, alone or with others. */
export interface Handler {
  /** @throws InvalidEvent when it cannot be read */
  read(message: JsMsg): object;
  run(input: object): Promise<void>;
  batch?: ConsumerExtras['batch'];
}

/** What one consumer does with what it is handed. */
export interface Handlers {
  /** Whether a message of the stream is none of this app's business. */
  passesBy(message: JsMsg): boolean;
  of(message: JsMsg): Handler | undefined;
}

interface Readable {
  message: JsMsg;
  input: object;
}

/**
 * Runs one durable consumer: one conversation in order, conversations side by side, batches where a handler wants them.
 * Takes in far more than it runs at once, so that it can choose whose turn it is.
 */
export class ConsumerLoop {
  private readonly intake: Intake;
  private stopping = false;
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly lanes = new FairQueue<JsMsg>();
  private active = 0;
  private readonly mixed = new FairQueue<JsMsg>();
  private batching = false;

  /**
   * @param atOnce handlers that may run side by side
   * @param places those of the whole service, which a workspace has only some of
   */
  constructor(
    consumer: Consumer,
    private readonly handlers: Handlers,
    private readonly settlement: Settlement,
    heartbeat: Heartbeat,
    private readonly atOnce: number,
    private readonly gone: GoneWorkspaces,
    private readonly places: Places,
  ) {
    this.places.onFreed(() => this.startLanes());
    this.intake = new Intake(consumer, heartbeat, (message) => this.admit(message));
  }

  start(): Promise<void> {
    return this.intake.start();
  }

  /** Takes nothing new, hands back what has not started, waits for what has. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.ending.abort();
    await this.intake.stop();
    for (const message of [...this.lanes.clear(), ...this.mixed.clear()]) this.settlement.returned(message);
    await Promise.allSettled(this.running);
  }

  private admit(message: JsMsg): void {
    if (this.stopping) this.settlement.returned(message);
    else if (this.handlers.passesBy(message) || this.isGone(message)) this.settlement.passedBy(message);
    else if (this.handlers.of(message)?.batch?.of === 'many') {
      this.mixed.add(whose(message), message);
      this.startBatches();
    } else {
      this.lanes.add(whose(message), message);
      this.startLanes();
    }
  }

  private track(work: Promise<void>): void {
    const tracked = work.finally(() => this.running.delete(tracked));
    this.running.add(tracked);
  }

  private startLanes(): void {
    while (this.active < this.atOnce && !this.stopping) {
      const taken = this.lanes.take(
        (first, next, count) => this.together(first, next, count),
        (workspace) => this.places.free(workspace),
      );
      if (!taken) return;
      this.active += 1;
      this.places.take(taken.workspace);
      const [first] = taken.items;
      const handler = this.handlers.of(first!);
      const work = handler && taken.items.length > 1 ? this.batch(taken.items, handler) : this.single(first!);
      this.track(
        work.finally(() => {
          this.active -= 1;
          this.lanes.release(taken);
          // Also says to this loop that there is room.
          this.places.release(taken.workspace);
        }),
      );
    }
  }

  /** Only what the same handler takes in batches of one conversation. */
  private together(first: JsMsg, next: JsMsg, count: number): boolean {
    const handler = this.handlers.of(first);
    return count < (handler?.batch?.max ?? 1) && this.handlers.of(next) === handler;
  }

  private async single(message: JsMsg): Promise<void> {
    const parent = message.headers?.get('traceparent') || undefined;
    const attributes = {
      'messaging.system': 'nats',
      'messaging.nats.consumer.delivery_count': message.info.deliveryCount,
    };
    const span = { kind: 'consumer', attributes, parent } as const;
    const run = async (): Promise<void> => {
      const handler = this.handler(message);
      const input = handler.read(message);
      await handler.run(handler.batch ? [input] : input);
    };
    try {
      const name = `process ${template(originOf(message).subject)}`;
      await withSpan(name, span, () => this.throughOutages(message, run));
      await this.settlement.done(message);
    } catch (error) {
      if (this.gone.learn(error) && this.isGone(message)) this.settlement.passedBy(message);
      else await this.settlement.failed(message, error);
    }
  }

  private isGone(message: JsMsg): boolean {
    return this.gone.isOf(originOf(message).subject);
  }

  /**
   * While something we depend on is away a conversation waits here: what is handed back would come again behind what was
   * said after it.
   * @param message the first of those that wait
   */
  private async throughOutages(message: JsMsg, run: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        crashpoint('handler.before');
        await run();
        crashpoint('handler.after');
        return;
      } catch (error) {
        if (!isOutage(error) || this.stopping) throw error;
        this.settlement.waiting(message, error, OUTAGE_PAUSE_MS);
        await this.pause(message);
        if (this.stopping) throw error;
      }
    }
  }

  /** Whoever waits for what is away needs no place: the workspace's other work goes on. Batches of many conversations have none. */
  private async pause(message: JsMsg): Promise<void> {
    const { workspace } = whose(message);
    const held = this.handlers.of(message)?.batch?.of !== 'many';
    if (held) this.places.release(workspace);
    await sleep(OUTAGE_PAUSE_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    if (held) this.places.take(workspace);
  }

  private startBatches(): void {
    if (this.batching) return;
    this.batching = true;
    this.track(this.drainBatches());
  }

  /** One batch after the other; the next is read while this one is stored. */
  private async drainBatches(): Promise<void> {
    // One turn of the event loop lets a burst that has already arrived come in together.
    await new Promise((resolve) => setImmediate(resolve));
    let before: Promise<void> = Promise.resolve();
    while (this.mixed.size > 0 && !this.stopping) {
      const { messages, handler } = this.mixedBatch();
      const [readable] = await Promise.all([this.readable(messages, handler), before]);
      before = this.halving(readable, handler);
      // What arrives meanwhile joins the next.
      if (this.mixed.size === 0) await before;
    }
    await before;
    this.batching = false;
  }

  private mixedBatch(): { messages: JsMsg[]; handler: Handler } {
    const messages: JsMsg[] = [];
    let handler: Handler | undefined;
    do {
      const taken = this.mixed.take();
      if (!taken) break;
      messages.push(...taken.items);
      handler ??= this.handler(taken.items[0]!);
      // Batches run one after the other: the next of the same conversation may join this one.
      this.mixed.release(taken);
    } while (messages.length < (handler.batch?.max ?? 1));
    return { messages, handler: handler! };
  }

  private async batch(messages: JsMsg[], handler: Handler): Promise<void> {
    await this.halving(await this.readable(messages, handler), handler);
  }

  private async readable(messages: JsMsg[], handler: Handler): Promise<Readable[]> {
    const readable: Readable[] = [];
    for (const message of messages) {
      try {
        readable.push({ message, input: handler.read(message) });
      } catch (error) {
        await this.settlement.failed(message, error);
      }
    }
    return readable;
  }

  private async halving(part: Readable[], handler: Handler): Promise<void> {
    const [first] = part;
    if (!first) return;
    try {
      await this.throughOutages(first.message, () => handler.run(part.map(({ input }) => input)));
      for (const { message } of part) await this.settlement.done(message);
    } catch (error) {
      if (this.gone.learn(error) && part.some(({ message }) => this.isGone(message)))
        return this.withoutGone(part, handler);
      // Stopping in the middle of an outage: no half would fare better.
      if (part.length === 1 || isOutage(error)) {
        for (const { message } of part) await this.settlement.failed(message, error);
        return;
      }
      const middle = Math.ceil(part.length / 2);
      await this.halving(part.slice(0, middle), handler);
      await this.halving(part.slice(middle), handler);
    }
  }

  /** One message of a deleted workspace takes back all that was written with it: the others are handled without it. */
  private async withoutGone(part: Readable[], handler: Handler): Promise<void> {
    const { gone = [], others = [] } = Object.groupBy(part, ({ message }) =>
      this.isGone(message) ? 'gone' : 'others',
    );
    for (const { message } of gone) this.settlement.passedBy(message);
    await this.halving(others, handler);
  }

  private handler(message: JsMsg): Handler {
    const handler = this.handlers.of(message);
    if (!handler) throw new Error(`no handler for ${template(originOf(message).subject)}`);
    return handler;
  }
}

/** The last two tokens of a subject; what belongs to no conversation has its contact or account there. */
function whose({ subject }: JsMsg): Belonging {
  const [workspace = '', conversation = ''] = subject.split('.').slice(-2);
  return { workspace, conversation };
}
