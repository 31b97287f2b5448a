import 'reflect-metadata';
import { DraftRequested, MediaStored, rpcSubject, WorkspaceDeleted } from '@countersign/contracts';
import { connectNats, Consumes, Rpc, type Handles, type NatsConnection } from '@countersign/messaging';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import {
  Controller,
  Get,
  Injectable,
  Module,
  type INestApplication,
  type OnModuleInit,
} from '@nestjs/common';
import { Allow } from 'class-validator';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildService, HealthRegistry, ServiceConfig, type ServiceDefinition } from '../src/index.js';

const handled: string[] = [];
let finish: Promise<void> = Promise.resolve();

@Consumes(MediaStored)
class MediaStoredConsumer implements Handles<MediaStored> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Consumes(WorkspaceDeleted)
class DeletionsConsumer implements Handles<WorkspaceDeleted> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Consumes(DraftRequested)
class DraftRequestedConsumer implements Handles<DraftRequested> {
  async handle({ id }: { id: string }): Promise<void> {
    handled.push(`start ${id}`);
    await finish;
    handled.push(`end ${id}`);
  }
}

@Injectable()
class Knowledge implements OnModuleInit {
  constructor(private readonly health: HealthRegistry) {}

  onModuleInit(): void {
    this.health.register('knowledge', async () => 'ok');
  }
}

@Controller('hello')
class HelloController {
  @Get()
  hello(): object {
    return { hello: 'there' };
  }
}

@Module({
  controllers: [DraftRequestedConsumer, MediaStoredConsumer, DeletionsConsumer, HelloController],
  providers: [Knowledge],
})
class TinyModule {}

@Module({})
class HalfWiredModule {}

class Health {
  @Allow() app!: string;
  @Allow() ready!: boolean;
  @Allow() checks!: Record<string, string>;
}

const TINY: ServiceDefinition<ServiceConfig> = {
  app: 'supervisor',
  config: ServiceConfig,
  module: TinyModule,
};

const sample = path.resolve(__dirname, '../../../tests/contracts/samples/draft.requested.v1.json');
const {
  id: _id,
  type: _type,
  version: _version,
  source: _source,
  time: _time,
  ...facts
} = JSON.parse(readFileSync(sample, 'utf8'));

describe('a service', () => {
  let servers: ThrowawayServers;
  let probe: BusProbe;
  let connection: NatsConnection;
  const running: INestApplication[] = [];

  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats');
    probe = await BusProbe.connect(servers.nats);
    connection = await connectNats(servers.nats, 'test');
  });
  afterEach(() => Promise.all(running.splice(0).map((service) => service.close())));
  afterAll(async () => {
    await connection.drain();
    await probe.close();
    await servers.stop();
  });

  async function start(definition = TINY): Promise<INestApplication> {
    const service = await buildService(definition, servers.env);
    running.push(service);
    return service;
  }
  const ask = (): Promise<Health> =>
    new Rpc(connection, 'test').request(
      rpcSubject('supervisor', 'health'),
      {},
      { limitMs: 1_000, answer: Health },
    );

  test('reads its events as soon as it has started', async () => {
    await start();
    const id = 'aaaaaaaa-0000-5000-8000-000000000001';
    await probe.publish('review', DraftRequested, { id, ...facts });
    await eventually(() => handled.includes(`end ${id}`));
  });

  test('answers how it is, naming each thing it depends on', async () => {
    await start();
    expect(await ask()).toMatchObject({
      app: 'supervisor',
      ready: true,
      checks: { nats: 'ok', knowledge: 'ok' },
    });
  });

  test('serves HTTP where it has a port, on this machine only', async () => {
    const service = await start({ ...TINY, http: { port: () => 0 } });
    const url = await service.getUrl();
    expect(url).toContain('127.0.0.1');
    expect(await (await fetch(`${url}/hello`)).json()).toEqual({ hello: 'there' });
  });

  test('that stops finishes what it works on before it lets go of the bus', async () => {
    const service = await start();
    let release!: () => void;
    finish = new Promise((resolve) => (release = resolve));
    const id = 'aaaaaaaa-0000-5000-8000-000000000002';
    await probe.publish('review', DraftRequested, { id, ...facts });
    await eventually(() => handled.includes(`start ${id}`));
    const closed = service.close();
    setTimeout(release, 150);
    await closed;
    running.splice(0);
    expect(handled).toContain(`end ${id}`);
    await expect(ask()).rejects.toThrow('unavailable');

    const again = handled.length;
    await start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(handled).toHaveLength(again);
  });

  test('that is half-wired does not start, and says which line is missing', async () => {
    await expect(start({ ...TINY, module: HalfWiredModule })).rejects.toThrow(
      'supervisor is half-wired:\n- supervisor reads draft.requested.v1 in the catalogue but has no handler for it',
    );
  });

  test('that is told nothing says every name it needs', async () => {
    await expect(buildService(TINY, {})).rejects.toThrow(
      'configuration is wrong:\n- NATS_URL is missing\n- NATS_USER is missing\n- NATS_PASSWORD is missing',
    );
  });

  test('that cannot reach the bus does not start', async () => {
    await expect(buildService(TINY, { ...servers.env, NATS_URL: 'nats://127.0.0.1:1' })).rejects.toThrow();
  });
});
