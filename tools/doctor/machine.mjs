import fs from 'node:fs';
import path from 'node:path';
import { dependenciesAreInstalled } from '../checkout/install.mjs';
import { isPortFree } from '../servers/ports.mjs';
import { findNatsServer, findRedisServer, NATS_FLOOR } from '../servers/binaries.mjs';
import { usedPorts } from '../instance/settings.mjs';
import { ill, well } from './findings.mjs';

/** Free space below which the streams and databases soon refuse to write. */
const MIN_FREE = 2 * 1024 ** 3;

/** @returns {import('./findings.mjs').Finding[]} what is installed here */
export function inspectMachine(settings) {
  const nats = findNatsServer();
  const redis = findRedisServer();
  return [
    well('node', process.version),
    dependenciesAreInstalled()
      ? well('dependencies', 'as locked')
      : ill('dependencies', 'not the locked versions', 'run npm ci, or npm start'),
    ...(settings.NATS_URL ? [] : [program('nats-server', nats, `${NATS_FLOOR} or newer is needed`)]),
    ...(settings.REDIS_URL ? [] : [program('redis-server', redis, 'not found')]),
    disk(settings.DATA_DIR),
  ];
}

/** @returns {Promise<import('./findings.mjs').Finding[]>} whether the ports can be had; for an instance that does not run */
export async function inspectPorts(settings) {
  const findings = [];
  for (const name of usedPorts(settings)) {
    const port = Number(settings[name]);
    findings.push(
      (await isPortFree(port))
        ? well(`port ${port}`, 'free')
        : ill(`port ${port}`, 'taken by another program', `choose another: ${name}`),
    );
  }
  return findings;
}

function program(name, found, problem) {
  return found
    ? well(name, found.version)
    : ill(name, problem, 'npm start fetches it, or put it in the PATH');
}

function disk(folder) {
  let there = path.resolve(folder);
  while (!fs.existsSync(there)) there = path.dirname(there);
  const { bavail, bsize } = fs.statfsSync(there);
  const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GiB free`;
  return bavail * bsize >= MIN_FREE ? well('disk', free) : ill('disk', free, `make room where ${folder} is`);
}
