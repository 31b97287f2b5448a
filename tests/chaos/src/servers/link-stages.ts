import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.js';
import type { LinkConditions } from '../proxy/link-conditions.js';
import { TcpProxy } from '../proxy/tcp-proxy.js';
import { natsAt, PASSWORD, postgresAt, redisAt } from './addresses.js';
import { startNats, startPostgres, startRedis, type RunningServer } from './server-starters.js';
import type { Scene, Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

interface Behind {
  name: string;
  start(dir: string): Promise<RunningServer>;
  settings(port: number): Record<string, string>;
}

const BEHIND: readonly Behind[] = [
  { name: 'NATS', start: (dir) => startNats({ dir }), settings: natsAt },
  {
    name: 'Postgres',
    start: (dir) => startPostgres({ dir, superuserPassword: PASSWORD }),
    settings: postgresAt,
  },
  { name: 'Redis', start: (dir) => startRedis({ dir }), settings: redisAt },
];

/** F15, F17, F18: between the services and one server the network is bad. */
export const linkStages: readonly StagePlan[] = BEHIND.map(({ name, start, settings }) => ({
  name: `a bad link to ${name}`,
  ids: name === 'Postgres' ? ['F15', 'F17', 'F18'] : ['F17', 'F18'],
  async set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const server = await start(path.join(folder, 'server'));
    const proxy = await TcpProxy.start({ target: { host: '127.0.0.1', port: server.port } });
    return {
      surroundings: { env: settings(proxy.port), direct: settings(server.port) },
      scenes: scenes(name, proxy),
      async end() {
        await proxy.stop();
        await server.kill();
        remove();
      },
    };
  },
}));

function scenes(name: string, proxy: TcpProxy): Scene[] {
  const bad = (words: string, conditions: LinkConditions): Fault => ({
    name: `${name}: ${words}`,
    async run({ lastsMs }) {
      await proxy.set(conditions);
      await sleep(lastsMs);
      await proxy.set({});
    },
  });
  const flapping: Fault = {
    name: `${name}: the partition comes and goes`,
    async run({ lastsMs }) {
      await proxy.flap({ stalled: 'both' }, 700);
      await sleep(lastsMs);
      await proxy.set({});
    },
  };
  return [
    { id: 'F17', fault: bad('partition without a reset', { stalled: 'both' }), lastsMs: 6_000 },
    { id: 'F17', fault: bad('answers do not come back', { stalled: 'to-client' }), lastsMs: 6_000 },
    { id: 'F17', fault: flapping, lastsMs: 6_000 },
    { id: 'F17', fault: bad('nobody listens', { refused: true }), lastsMs: 6_000 },
    { id: 'F18', fault: bad('200 ms and up to 100 more', { latencyMs: 200, jitterMs: 100 }), lastsMs: 6_000 },
    { id: 'F18', fault: bad('one in ten connections is reset', { resetShare: 0.1 }), lastsMs: 6_000 },
    { id: 'F18', fault: bad('half open', { halfOpen: 'until-healed' }), lastsMs: 6_000 },
    ...(name === 'Postgres'
      ? [{ id: 'F15', fault: bad('every answer takes 2 s', { latencyMs: 1_000 }), lastsMs: 10_000 }]
      : []),
    ...(name === 'NATS' ? [{ id: 'F18', fault: bad('half open for good', { halfOpen: 'for-good' }) }] : []),
    { id: 'F18', fault: bad('20 kB a second', { bytesPerSecond: 20_000 }), lastsMs: 6_000 },
  ];
}
