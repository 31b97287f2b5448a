import type { App } from '@countersign/contracts';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { ChainedPublisher } from './chained-publisher.js';
import { connectNats, type NatsAccess } from './connection.js';
import { DeadLetterDoor } from './dead-letter-door.js';
import { EventPublisher } from './event-publisher.js';
import { FullStreams } from './full-streams.js';
import { GoneWorkspaces } from './gone-workspaces.js';
import { JetStreamDoor } from './jetstream-door.js';
import { Rpc } from './rpc.js';
import { StreamAudit } from './stream-audit.js';

/** Injection token of the app's one NATS connection. */
export const NATS_CONNECTION = Symbol('NATS_CONNECTION');
/** Injection token of {@link NatsAccess}; provided by the service's start. */
export const NATS_ACCESS = Symbol('NATS_ACCESS');

/** The app's connection to the bus: publisher, questions and JetStream's own answers. */
@Global()
@Module({})
export class MessagingModule implements OnApplicationShutdown {
  constructor(@Inject(NATS_CONNECTION) private readonly connection: NatsConnection) {}

  static for(app: App): DynamicModule {
    return {
      module: MessagingModule,
      providers: [
        FullStreams,
        GoneWorkspaces,
        {
          provide: NATS_CONNECTION,
          useFactory: (access: NatsAccess) => connectNats(access, app),
          inject: [NATS_ACCESS],
        },
        {
          provide: EventPublisher,
          useFactory: (connection: NatsConnection, full: FullStreams) =>
            new EventPublisher(jetstream(connection), app, full),
          inject: [NATS_CONNECTION, FullStreams],
        },
        {
          provide: Rpc,
          useFactory: (connection: NatsConnection) => new Rpc(connection, app),
          inject: [NATS_CONNECTION],
        },
        {
          provide: JetStreamDoor,
          useFactory: async (connection: NatsConnection) =>
            new JetStreamDoor(connection, await jetstreamManager(connection, { checkAPI: false })),
          inject: [NATS_CONNECTION],
        },
        {
          provide: StreamAudit,
          useFactory: (connection: NatsConnection, gone: GoneWorkspaces) =>
            new StreamAudit(jetstream(connection), app, gone),
          inject: [NATS_CONNECTION, GoneWorkspaces],
        },
        {
          provide: DeadLetterDoor,
          useFactory: async (connection: NatsConnection) =>
            new DeadLetterDoor(
              jetstream(connection),
              await jetstreamManager(connection, { checkAPI: false }),
            ),
          inject: [NATS_CONNECTION],
        },
        {
          provide: ChainedPublisher,
          useFactory: (publisher: EventPublisher, door: JetStreamDoor) =>
            new ChainedPublisher(publisher, door),
          inject: [EventPublisher, JetStreamDoor],
        },
      ],
      exports: [
        NATS_CONNECTION,
        FullStreams,
        GoneWorkspaces,
        ChainedPublisher,
        DeadLetterDoor,
        EventPublisher,
        Rpc,
        JetStreamDoor,
        StreamAudit,
      ],
    };
  }

  /** Last of all: what handlers published while stopping must still be acknowledged. */
  async onApplicationShutdown(): Promise<void> {
    await this.connection.drain();
  }
}
