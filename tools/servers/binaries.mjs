import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where fetched server packages are unpacked. */
export const INFRA_FOLDER = fileURLToPath(new URL('../../.infra', import.meta.url));
/** The oldest nats-server whose consumers and terminations work as we use them. */
export const NATS_FLOOR = '2.10.27';

/** How to run nats-server: the fetched one, else a new enough one on this machine. */
export function findNatsServer() {
  const candidates = [fetched('sbin/nats-server'), ...onPath('nats-server')];
  for (const program of candidates) {
    const version = /v?(\d+\.\d+\.\d+)/.exec(answer(program, ['--version']))?.[1];
    if (version && atLeast(version, NATS_FLOOR)) return { program, version, env: {} };
  }
  return undefined;
}

/** How to run redis-server: the fetched one with the libraries fetched beside it, else one on this machine. */
export function findRedisServer() {
  const program = fetched('bin/redis-server');
  const env = { LD_LIBRARY_PATH: libraryFolders().join(':') };
  for (const candidate of [
    { program, env },
    ...onPath('redis-server').map((found) => ({ program: found, env: {} })),
  ]) {
    const version = /v=(\S+)/.exec(answer(candidate.program, ['--version'], candidate.env))?.[1];
    if (version) return { ...candidate, version };
  }
  return undefined;
}

function fetched(file) {
  return path.join(INFRA_FOLDER, 'fs/usr', file);
}

function libraryFolders() {
  const lib = path.join(INFRA_FOLDER, 'fs/usr/lib');
  if (!fs.existsSync(lib)) return [];
  return fs
    .readdirSync(lib)
    .filter((name) => name.includes('-linux-gnu'))
    .map((name) => path.join(lib, name));
}

/** Debian puts servers in sbin folders, which a normal user's PATH leaves out. */
function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return [...new Set(folders)].map((folder) => path.join(folder, name)).filter((file) => fs.existsSync(file));
}

function answer(program, args, env = {}) {
  const { stdout, status } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  return status === 0 ? stdout : '';
}

function atLeast(version, floor) {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number));
  const index = need.findIndex((part, at) => have[at] !== part);
  return index === -1 || have[index] > need[index];
}
