import { CONSUMERS, type App, type ConsumerDefinition } from '@countersign/contracts';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { isObservable, lastValueFrom } from 'rxjs';
import { ConsumerLoop, type Handler } from './consumer-loop.js';
import type { ConsumerExtras, Delivered } from './consumes.js';
import { DeadLetters } from './dead-letters.js';
import { Heartbeat } from './heartbeat.js';
import { Settlement } from './settlement.js';
import { wiringFaults } from './wiring.policy.js';

/**
 * JetStream as a Nest transport: durable pull consumers, acknowledged after the handler, never before.
 * Refuses to start half-wired: a missing handler, contract, stream or consumer is named.
 */
export class JetStreamServer extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('JETSTREAM');
  private readonly loops: ConsumerLoop[] = [];

  constructor(
    private readonly connection: NatsConnection,
    private readonly app: App,
  ) {
    super();
  }

  listen(done: (error?: unknown) => void): void {
    this.start().then(
      () => done(),
      (error: unknown) => done(error),
    );
  }

  /** Stops pulling and waits for running handlers; the connection is closed by its owner. */
  async close(): Promise<void> {
    await Promise.all(this.loops.splice(0).map((loop) => loop.stop()));
  }

  override on(): this {
    return this;
  }

  override unwrap<T>(): T {
    return this.connection as T;
  }

  private async start(): Promise<void> {
    const faults = wiringFaults(this.app, [...this.messageHandlers.keys()]);
    if (faults.length > 0) throw new Error(`${this.app} is half-wired:\n- ${faults.join('\n- ')}`);
    const handlers = new Map([...this.messageHandlers].map(([event, handler]) => [event, runnable(handler)]));
    const client = jetstream(this.connection);
    const deadLetters = new DeadLetters(client, this.app);
    for (const definition of CONSUMERS.filter(({ durable }) => durable === this.app)) {
      const consumer = await client.consumers.get(definition.stream, definition.durable).catch(() => {
        throw new Error(missing(definition));
      });
      const heartbeat = new Heartbeat();
      const settlement = new Settlement(deadLetters, heartbeat);
      const loop = new ConsumerLoop(
        consumer,
        (subject) => handlers.get(eventNameOf(subject)),
        settlement,
        heartbeat,
      );
      await loop.start();
      this.loops.push(loop);
    }
  }
}

function missing({ stream, durable }: ConsumerDefinition): string {
  return `stream ${stream} or its consumer ${durable} does not exist: run the migrate step, which applies the topology`;
}

/** `cs.reply.approved.v1.12.main.c_…` → `reply.approved.v1` */
function eventNameOf(subject: string): string {
  return subject.split('.').slice(1, 4).join('.');
}

function runnable(handler: MessageHandler): Handler {
  const { batch } = (handler.extras ?? {}) as ConsumerExtras;
  return {
    batchMax: batch?.max,
    async run(input) {
      const one = Array.isArray(input) ? undefined : input;
      const result: unknown = await (one
        ? handler(one.event, one.delivery)
        : handler(input as Delivered[], undefined));
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    },
  };
}
