import { BusProbe } from './bus-probe.js';
import { ThrowawayServers } from './throwaway-servers.js';

describe('throw-away servers', () => {
  let servers: ThrowawayServers;
  afterAll(() => servers.stop());

  it('gives a spec real NATS with the topology applied, Postgres and Redis', async () => {
    servers = await ThrowawayServers.start('nats', 'postgres', 'redis');
    const probe = await BusProbe.connect(servers.nats);
    expect(await probe.deadLetters()).toBe(0);
    await probe.close();
    const url = await servers.database({
      app: 'debouncer',
      schema: 'debouncer',
      database: 'operational',
      migrations: [],
    });
    expect(url).toContain('cs_debouncer');
  });
});
