import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { endLeftover } from './leftovers.mjs';
import { freePort, LOOPBACK } from './ports.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { PROBES } from './probes.mjs';
import { startServer } from './server-process.mjs';

/**
 * A private PostgreSQL under `dir`, on loopback, passwords by SCRAM. The cluster is made when it is missing.
 *
 * @param {{ dir: string, port?: number, log?: string, superuserPassword?: string, throwAway?: boolean }} options
 *   the password is set when the cluster is made and must be the same ever after; `throwAway` does not wait for the disk, for tests
 * @returns {Promise<import('./server-process.mjs').RunningServer & { url: string }>} URL of the superuser `postgres`, password included
 */
export async function startPostgres({
  dir,
  port,
  log = path.join(dir, 'server.log'),
  superuserPassword = randomBytes(24).toString('base64url'),
  throwAway = false,
}) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o711 });
  const folder = fs.realpathSync(dir);
  const programs = postgresPrograms(folder);
  const cluster = path.join(folder, 'cluster');
  await endLeftover({ pidFile: path.join(cluster, 'postmaster.pid'), folder: cluster, stopSignal: 'SIGINT' });
  if (!fs.existsSync(cluster)) await makeCluster({ programs, cluster, log, superuserPassword, throwAway });
  programs.own(cluster);
  const chosen = port ?? (await freePort());
  const server = await startServer({
    name: 'postgres',
    command: [programs.program('postgres'), '-D', cluster, ...settings({ port: chosen, throwAway })],
    namespace: programs.namespace,
    port: chosen,
    log,
    stopSignal: 'SIGINT',
    probe: PROBES.postgres,
    options: programs.options,
  });
  return { ...server, url: `postgres://postgres:${superuserPassword}@${LOOPBACK}:${chosen}/postgres` };
}

function settings({ port, throwAway }) {
  const values = {
    listen_addresses: LOOPBACK,
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    // Statements and details quote rows, and rows hold what customers wrote.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(throwAway && { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Made aside and renamed, so a start that was cut short leaves nothing half-made. */
async function makeCluster({ programs, cluster, log, superuserPassword, throwAway }) {
  const making = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { mode: 0o700 });
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  try {
    for (const file of [making, passwordFile]) programs.own(file);
    const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
    if (throwAway) options.push('--no-sync');
    const initdb = [programs.program('initdb'), '-D', making, `--pwfile=${passwordFile}`, ...options];
    await run([...programs.namespace, ...initdb], log, programs.options);
    fs.renameSync(making, cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

function run([program, ...args], log, options) {
  const output = fs.openSync(log, 'a', 0o600);
  const child = spawn(program, args, { ...options, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed (exit ${code}): see ${log}`)),
    );
  });
}
