import 'reflect-metadata';
import {
  DraftRequested,
  inboundEventId,
  MediaStored,
  WorkspaceDeleted,
  type EventClass,
  type StreamName,
} from '@countersign/contracts';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import { Inject, Module, type INestMicroservice, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { jetstreamManager } from '@nats-io/jetstream';
import {
  connectNats,
  Consumes,
  ConsumesBatch,
  ConsumesBursts,
  JetStreamServer,
  PassThroughFilter,
  type Delivered,
  type EventFacts,
  type Handles,
  type HandlesBatch,
  type NatsConnection,
} from '../src/index.js';

export type Handle = (input: Delivered<DraftRequested>) => Promise<void>;
export type HandleBatch = (batch: Delivered<DraftRequested>[]) => Promise<void>;

const HANDLE = Symbol('HANDLE');

@Consumes(DraftRequested)
class OneByOne implements Handles<DraftRequested> {
  constructor(@Inject(HANDLE) private readonly handler: Handle) {}

  handle(...[event, delivery]: Parameters<Handles<DraftRequested>['handle']>): Promise<void> {
    return this.handler({ event, delivery });
  }
}

@ConsumesBatch([DraftRequested], { max: 50 })
class InBatches implements HandlesBatch<DraftRequested> {
  constructor(@Inject(HANDLE) private readonly handler: HandleBatch) {}

  handleBatch(batch: Delivered<DraftRequested>[]): Promise<void> {
    return this.handler(batch);
  }
}

@ConsumesBursts(DraftRequested, { max: 20 })
class InBursts implements HandlesBatch<DraftRequested> {
  constructor(@Inject(HANDLE) private readonly handler: HandleBatch) {}

  handleBatch(batch: Delivered<DraftRequested>[]): Promise<void> {
    return this.handler(batch);
  }
}

/** What the supervisor also reads, and no test here is about. */
@Consumes(MediaStored)
export class Recordings implements Handles<MediaStored> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Consumes(WorkspaceDeleted)
export class Deletions implements Handles<WorkspaceDeleted> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

/** A dead letter as an operator finds it. */
export interface DeadLetter {
  seq: number;
  subject: string;
  headers: Record<string, string>;
  payload: string;
}

/** Real NATS and services that read what the supervisor reads. */
export class TransportWorld {
  private readonly services: INestMicroservice[] = [];
  private readonly opened: NatsConnection[] = [];

  private constructor(
    readonly servers: ThrowawayServers,
    readonly probe: BusProbe,
    private readonly connection: NatsConnection,
  ) {}

  static async start(): Promise<TransportWorld> {
    const servers = await ThrowawayServers.start('nats');
    return new TransportWorld(
      servers,
      await BusProbe.connect(servers.nats),
      await connectNats(servers.nats, 'test'),
    );
  }

  /** A service with one handler; it reads until the test is over. */
  service(handler: Handle): Promise<INestMicroservice> {
    return this.listening([OneByOne, Recordings, Deletions], handler);
  }

  batchService(handler: HandleBatch): Promise<INestMicroservice> {
    return this.listening([InBatches, Recordings, Deletions], handler);
  }

  burstService(handler: HandleBatch): Promise<INestMicroservice> {
    return this.listening([InBursts, Recordings, Deletions], handler);
  }

  /** @throws Error when the transport refuses to start */
  async listening(controllers: Type[], handler?: Handle | HandleBatch): Promise<INestMicroservice> {
    @Module({ controllers, providers: [{ provide: HANDLE, useValue: handler }] })
    class Tiny {}
    const connection = await connectNats(this.servers.nats, 'supervisor');
    const service = await NestFactory.createMicroservice<MicroserviceOptions>(Tiny, {
      strategy: new JetStreamServer(connection, 'supervisor'),
      logger: false,
      abortOnError: false,
    });
    service.useGlobalFilters(new PassThroughFilter());
    this.opened.push(connection);
    await service.listen();
    this.services.push(service);
    return service;
  }

  /** Somebody asks for a draft. @returns the event's id */
  async asks(conversation: string, changes: Partial<EventFacts<DraftRequested>> = {}): Promise<string> {
    const facts = aRequest(conversation, changes);
    await this.probe.publish('review', DraftRequested as EventClass<DraftRequested>, facts);
    return facts.id;
  }

  /** Somebody floods: so many requests in one conversation, published as fast as the bus takes them. */
  async floods(conversation: string, count: number): Promise<void> {
    for (let sent = 0; sent < count; sent += 250) {
      const some = Array.from({ length: Math.min(250, count - sent) }, () => this.asks(conversation));
      await Promise.all(some);
    }
  }

  /** Messages of the supervisor that were handed out and not yet acknowledged, and those still to come. */
  async unfinished(): Promise<{ running: number; waiting: number }> {
    const manager = await jetstreamManager(this.connection);
    const { num_ack_pending, num_pending } = await manager.consumers.info('TURNS', 'supervisor');
    return { running: num_ack_pending, waiting: num_pending };
  }

  async deadLetter(matches: (letter: DeadLetter) => boolean): Promise<DeadLetter> {
    const manager = await jetstreamManager(this.connection);
    return eventually(
      async () => {
        const { state } = await manager.streams.info('DEAD_LETTERS');
        for (let seq = state.last_seq; seq >= state.first_seq && seq > 0; seq--) {
          const stored = await manager.streams.getMessage('DEAD_LETTERS', { seq });
          if (!stored) continue;
          const headers = Object.fromEntries(
            stored.header.keys().map((key) => [key, stored.header.get(key)]),
          );
          const letter = { seq, subject: stored.subject, headers, payload: stored.string() };
          if (matches(letter)) return letter;
        }
        return undefined;
      },
      { what: 'the dead letter' },
    );
  }

  async removeConsumer(stream: StreamName, durable: string): Promise<void> {
    await (await jetstreamManager(this.connection)).consumers.delete(stream, durable);
  }

  /** Stops the services of one test. */
  async calm(): Promise<void> {
    await Promise.all(this.services.splice(0).map((service) => service.close()));
    await Promise.all(this.opened.splice(0).map((connection) => connection.drain()));
  }

  async stop(): Promise<void> {
    await this.calm();
    await this.connection.drain();
    await this.probe.close();
    await this.servers.stop();
  }
}

let counter = 0;

/** An event id of its own for every call. */
export const freshId = (): string =>
  inboundEventId({
    workspace: 'main',
    accountId: 'webchat-main',
    chat: 'spec',
    providerMessageId: String(++counter),
    fact: 'received',
    revision: '0',
  });

/** The conversation called by one letter. */
export const conversation = (letter: string): string => `c_${letter.repeat(20)}`;

/** Facts of a draft request in the conversation called by one letter. */
export function aRequest(
  letter: string,
  changes: Partial<EventFacts<DraftRequested>> = {},
): EventFacts<DraftRequested> {
  const eventId = freshId();
  return {
    id: freshId(),
    workspace: 'main',
    channel: 'webchat',
    accountId: 'webchat-main',
    conversationId: conversation(letter),
    data: {
      requestId: freshId(),
      itemId: freshId(),
      turnIds: [freshId()],
      messages: [
        {
          eventId,
          kind: 'text',
          text: 'is the blue lamp in stock?',
          attachments: [],
          providerMessageId: 'm-1',
          providerTime: '2026-03-02T09:15:00.000Z',
          seq: 1,
          edited: false,
        },
      ],
      coveredThrough: { eventId, seq: 1 },
    },
    ...changes,
  };
}

/** Something to wait for and to let go. */
export class Gate {
  private open!: () => void;
  readonly passed = new Promise<void>((resolve) => (this.open = resolve));

  release(): void {
    this.open();
  }
}
