import { ThrowawayServers } from '@countersign/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import {
  openDataSource,
  Outbox,
  OutboxRelay,
  SeenEvents,
  type OutboxEvent,
  type SchemaDefinition,
} from '../src/index.js';

class Init1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SeenEvents.table);
    await runner.query(Outbox.table);
    await runner.query('CREATE TABLE note (id serial PRIMARY KEY, words text NOT NULL)');
  }

  async down(): Promise<void> {}
}

/** The schema of a service that has an outbox, an inbox and one table of its own. */
export const SCHEMA: SchemaDefinition = {
  app: 'debouncer',
  schema: 'debouncer',
  database: 'operational',
  migrations: [Init1772000000000],
};

export type Publish = (event: OutboxEvent) => Promise<unknown>;

/** A database of its own with an outbox, and relays that publish into the test's hands. */
export class OutboxWorld {
  private readonly relays: OutboxRelay[] = [];
  private readonly sources: DataSource[] = [];
  dataSource!: DataSource;
  private url!: string;

  private constructor(private readonly servers: ThrowawayServers) {}

  static async start(): Promise<OutboxWorld> {
    return new OutboxWorld(await ThrowawayServers.start('postgres'));
  }

  /** An empty, migrated database. */
  async fresh(): Promise<void> {
    this.url = await this.servers.database(SCHEMA);
    this.dataSource = await this.open();
  }

  async open(url = this.url): Promise<DataSource> {
    const source = await openDataSource({ app: 'debouncer', schema: SCHEMA.schema }, url);
    this.sources.push(source);
    return source;
  }

  /** A connection that may do what the role may not. */
  admin(): Promise<DataSource> {
    const url = new URL(this.servers.databaseUrl);
    url.pathname = new URL(this.url).pathname;
    return this.open(url.href);
  }

  /** A running relay with its own connections, as a second process would have. */
  async relay(publish: Publish): Promise<OutboxRelay> {
    const relay = new OutboxRelay(await this.open(), publish);
    this.relays.push(relay);
    relay.start();
    return relay;
  }

  /** Adds events in one transaction. */
  async add(events: readonly OutboxEvent[], options?: { delayMs?: number }): Promise<void> {
    await this.dataSource.transaction(async (manager: EntityManager) => {
      for (const event of events) await Outbox.add(manager, event, options);
    });
  }

  async pending(): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM outbox WHERE state = 'pending'`,
    );
    return row!.count;
  }

  async calm(): Promise<void> {
    await Promise.all(this.relays.splice(0).map((relay) => relay.stop()));
    await Promise.all(this.sources.splice(0).map((source) => source.destroy()));
  }

  async stop(): Promise<void> {
    await this.servers.stop();
  }
}

/** An event of one conversation. */
export function anEvent(conversation: string): OutboxEvent {
  return {
    id: randomUUID(),
    subject: `cs.reply.approved.v1.0.main.c_${conversation.repeat(20)}`,
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    payload: JSON.stringify({ in: conversation }),
  };
}
