import fs from 'node:fs';
import path from 'node:path';
import { findNatsServer, NATS_FLOOR } from './binaries.mjs';
import { endLeftover } from './leftovers.mjs';
import { freePort, LOOPBACK } from './ports.mjs';
import { PROBES } from './probes.mjs';
import { startServer } from './server-process.mjs';

/** Largest message, in bytes: the same figure as MAX_PAYLOAD in libs/contracts. */
const MAX_PAYLOAD = 8 * 1024 * 1024;

/**
 * A private nats-server with JetStream under `dir`, on loopback.
 *
 * @param {{ dir: string, port?: number, log?: string, users?: NatsUser[], throwAway?: boolean, cluster?: NatsCluster }} options
 *   without `users` anybody on loopback may connect and do everything; `throwAway` leaves the disk's sync to chance, for tests;
 *   `cluster` makes it one of several
 * @returns {Promise<import('./server-process.mjs').RunningServer & { url: string }>} the URL carries no password
 * @typedef {{ name: string, port: number, peers: number[] }} NatsCluster its own name and cluster port, and the cluster ports of all
 * @typedef {{ user: string, password: string, permissions?: { publish?: object, subscribe?: object, allow_responses?: object | boolean } }} NatsUser
 */
export async function startNats({
  dir,
  port,
  log = path.join(dir, 'server.log'),
  users = [],
  throwAway = false,
  cluster,
}) {
  const binary = findNatsServer();
  if (!binary)
    throw new Error(`no nats-server ${NATS_FLOOR} or newer was found: run npm start, or set NATS_URL`);
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const folder = fs.realpathSync(dir);
  const pidFile = path.join(folder, 'nats.pid');
  await endLeftover({ pidFile, folder, stopSignal: 'SIGTERM' });
  const chosen = port ?? (await freePort());
  const file = path.join(folder, 'nats.conf');
  writePrivately(file, configuration({ folder, pidFile, port: chosen, users, throwAway, cluster }));
  const server = await startServer({
    name: 'nats',
    command: [binary.program, '-c', file],
    port: chosen,
    log,
    stopSignal: 'SIGTERM',
    probe: PROBES.nats,
  });
  return { ...server, url: `nats://${LOOPBACK}:${chosen}` };
}

/** The server reads JSON as its own format. */
function configuration({ folder, pidFile, port, users, throwAway, cluster }) {
  return JSON.stringify(
    {
      host: LOOPBACK,
      port,
      server_name: cluster?.name ?? 'countersign',
      pid_file: pidFile,
      max_payload: MAX_PAYLOAD,
      jetstream: {
        store_dir: path.join(folder, 'jetstream'),
        // An acknowledged message must survive a power loss.
        sync_interval: throwAway ? '2m' : 'always',
        // Streams reserve their limits; the server's own guess (a share of the free disk) would refuse them on a small disk.
        max_file_store: 64 * 1024 ** 3,
        max_memory_store: 256 * 1024 ** 2,
      },
      ...(cluster && { cluster: clustering(cluster) }),
      ...(users.length > 0 && { authorization: { users } }),
    },
    null,
    2,
  );
}

function clustering({ port, peers }) {
  const routes = peers.map((peer) => `nats-route://${LOOPBACK}:${peer}`);
  return { name: 'countersign', listen: `${LOOPBACK}:${port}`, routes };
}

function writePrivately(file, text) {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, text, { mode: 0o600 });
}
