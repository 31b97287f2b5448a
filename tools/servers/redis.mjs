import fs from 'node:fs';
import path from 'node:path';
import { findRedisServer } from './binaries.mjs';
import { endLeftover } from './leftovers.mjs';
import { freePort, LOOPBACK } from './ports.mjs';
import { PROBES } from './probes.mjs';
import { startServer } from './server-process.mjs';

/**
 * A private redis-server under `dir`, on loopback.
 *
 * @param {{ dir: string, port?: number, log?: string, password?: string }} options
 * @returns {Promise<import('./server-process.mjs').RunningServer & { url: string }>} the URL carries the password
 */
export async function startRedis({ dir, port, log = path.join(dir, 'server.log'), password }) {
  const binary = findRedisServer();
  if (!binary) throw new Error('no redis-server was found: run npm start, or set REDIS_URL');
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const folder = fs.realpathSync(dir);
  const pidFile = path.join(folder, 'redis.pid');
  await endLeftover({ pidFile, folder, stopSignal: 'SIGTERM' });
  const chosen = port ?? (await freePort());
  const file = path.join(folder, 'redis.conf');
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, configuration({ folder, pidFile, port: chosen, password }), { mode: 0o600 });
  const server = await startServer({
    name: 'redis',
    command: [binary.program, file],
    port: chosen,
    log,
    stopSignal: 'SIGTERM',
    probe: PROBES.redis,
    options: { env: { ...process.env, ...binary.env } },
  });
  return { ...server, url: `redis://${password ? `:${password}@` : ''}${LOOPBACK}:${chosen}` };
}

function configuration({ folder, pidFile, port, password }) {
  const settings = {
    bind: LOOPBACK,
    port,
    dir: folder,
    pidfile: pidFile,
    appendonly: 'yes',
    save: '""',
    // The command line keeps naming the folder: that is how a left-over server is recognised.
    'set-proc-title': 'no',
    ...(password && { requirepass: password }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} ${name === 'save' ? value : JSON.stringify(value)}`)
    .join('\n');
}
