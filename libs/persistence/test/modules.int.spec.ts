import 'reflect-metadata';
import { eventually, ThrowawayServers } from '@countersign/testing';
import { Global, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import {
  openDataSource,
  Outbox,
  OutboxModule,
  OutboxRelay,
  PersistenceModule,
  type OutboxEvent,
} from '../src/index.js';
import { anEvent, SCHEMA } from './outbox-world.js';

class Settings {
  databaseUrl!: string;
}

@Injectable()
class Bus {
  readonly sent: OutboxEvent[] = [];

  async publishEncoded(event: OutboxEvent): Promise<void> {
    this.sent.push(event);
  }
}

describe("a service's store", () => {
  let servers: ThrowawayServers;
  beforeAll(async () => (servers = await ThrowawayServers.start('postgres')));
  afterAll(() => servers.stop());

  test('is open and relays from start to stop of the service, and is closed afterwards', async () => {
    const settings: Settings = { databaseUrl: await servers.database(SCHEMA) };

    @Global()
    @Module({ providers: [{ provide: Settings, useValue: settings }, Bus], exports: [Settings, Bus] })
    class Given {}

    @Module({
      imports: [
        Given,
        PersistenceModule.for({
          app: SCHEMA.app,
          schema: SCHEMA.schema,
          config: Settings,
          url: ({ databaseUrl }) => databaseUrl,
        }),
        OutboxModule.for(Bus),
      ],
    })
    class Service {}

    const service = await NestFactory.createApplicationContext(Service, {
      logger: false,
      abortOnError: false,
    });
    const dataSource = service.get(DataSource);
    const event = anEvent('a');
    await dataSource.transaction((manager) => Outbox.add(manager, event));
    service.get(OutboxRelay).nudge();
    await eventually(() => service.get(Bus).sent.length === 1);
    await service.close();
    expect(dataSource.isInitialized).toBe(false);
  });

  test('SE-11: whose address asks for TLS is not opened without', async () => {
    const url = await servers.database(SCHEMA);
    await expect(openDataSource(SCHEMA, `${url}?sslmode=verify-full`)).rejects.toThrow(
      'does not support SSL',
    );
    await (await openDataSource(SCHEMA, url)).destroy();
  });
});
