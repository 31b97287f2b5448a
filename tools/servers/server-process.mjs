import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { dyingWithParent } from './parent-death.mjs';
import { untilReady } from './probes.mjs';

/** Longest wait for a server to serve, in milliseconds: a big store is read back after a crash. */
const READY_LIMIT = 60_000;
/** Longest wait for a server to stop by itself, in milliseconds. */
const STOP_LIMIT = 15_000;

/**
 * A running server. `exited` resolves when it is gone, whoever ended it; `stop` is clean, `kill` is `kill -9`.
 * @typedef {{ name: string, port: number, pid: number, exited: Promise<void>, stop(): Promise<void>, kill(): Promise<void> }} RunningServer
 */

/**
 * Starts one server in its own process group (Ctrl-C in the terminal reaches only the launcher) and waits until it serves.
 *
 * @param {{ name: string, command: string[], namespace?: string[], port: number, log: string, stopSignal: 'SIGINT' | 'SIGTERM',
 *   probe: { send: string | Buffer, ready: (answer: string) => boolean }, options?: import('node:child_process').SpawnOptions }} server
 *   `namespace` goes before everything else: a user namespace forgets the wish to die with the parent.
 * @returns {Promise<RunningServer>}
 * @throws Error with the end of its log when it stops before it serves
 */
export async function startServer({ name, command, namespace = [], port, log, stopSignal, probe, options }) {
  const [program, ...args] = [...namespace, ...dyingWithParent(stopSignal), ...command];
  const output = fs.openSync(log, 'a', 0o600);
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', output, output] });
  child.once('error', (error) => fs.appendFileSync(log, `${error.message}\n`));
  fs.closeSync(output);
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const end = async (signal) => {
    child.kill(signal);
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await exited;
    clearTimeout(killer);
  };
  const server = {
    name,
    port,
    pid: child.pid,
    exited,
    stop: () => end(stopSignal),
    kill: () => end('SIGKILL'),
  };
  await untilServing(server, probe, log);
  return server;
}

async function untilServing(server, probe, log) {
  const race = new AbortController();
  const outcome = await Promise.race([
    untilReady(probe, server.port, race.signal).then(() => 'ready'),
    server.exited.then(() => 'stopped while starting'),
    sleep(READY_LIMIT, `did not serve on port ${server.port} in time`, { signal: race.signal }).catch(
      () => '',
    ),
  ]);
  race.abort();
  if (outcome === 'ready') return;
  await server.kill();
  throw new Error(`${server.name} ${outcome}. The end of ${log}:\n${lastLines(log)}`);
}

function lastLines(log, count = 8) {
  return fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
