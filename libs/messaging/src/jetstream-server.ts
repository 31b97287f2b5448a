import { CONSUMERS, type App, type ConsumerDefinition } from '@countersign/contracts';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { ConsumerLoop } from './consumer-loop.js';
import type { ConsumerExtras } from './consumes.js';
import { DeadLetters, StayUnread } from './dead-letters.js';
import { GoneWorkspaces } from './gone-workspaces.js';
import { Heartbeat } from './heartbeat.js';
import { Places } from './places.js';
import { runnableHandlers } from './runnable-handlers.js';
import { Settlement } from './settlement.js';
import { wiringFaults } from './wiring.policy.js';

/** Handlers of one consumer that run side by side. They share a small pool of connections: more would only wait there. */
const AT_ONCE = 8;
/** The part of them one workspace has at most, over all consumers of the service: the others find a place free (OP-09). */
const OF_ONE = 0.75;

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
    /** How long each further try of a failing message waits, in milliseconds. */
    private readonly retryDelaysMs: readonly number[] = [1_000, 5_000, 15_000, 60_000],
    private readonly gone = new GoneWorkspaces(),
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
    const client = jetstream(this.connection);
    const places = new Places(Math.ceil(this.atOnce() * OF_ONE));
    for (const definition of CONSUMERS.filter(({ app }) => app === this.app)) {
      const loop = await this.loopOf(client, definition, places);
      await loop.start();
      this.loops.push(loop);
    }
  }

  private async loopOf(
    client: JetStreamClient,
    definition: ConsumerDefinition,
    places: Places,
  ): Promise<ConsumerLoop> {
    const consumer = await client.consumers.get(definition.stream, definition.durable).catch(() => {
      throw new Error(missing(definition));
    });
    const readsLetters = definition.reads === 'dead-letters';
    const lastResort = readsLetters ? new StayUnread() : new DeadLetters(client, this.app);
    const heartbeat = new Heartbeat();
    const settlement = new Settlement(lastResort, heartbeat, this.retryDelaysMs);
    const handlers = runnableHandlers(this.messageHandlers, definition);
    return new ConsumerLoop(consumer, handlers, settlement, heartbeat, this.atOnce(), this.gone, places);
  }

  private atOnce(): number {
    const asked = [...this.messageHandlers.values()].map(
      ({ extras }) => (extras as ConsumerExtras)?.atOnce ?? 0,
    );
    return Math.max(AT_ONCE, ...asked);
  }
}

function missing({ stream, durable }: ConsumerDefinition): string {
  return `stream ${stream} or its consumer ${durable} does not exist: run the migrate step, which applies the topology`;
}
