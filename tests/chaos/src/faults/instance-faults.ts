import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { SERVICES, signal } from './process-faults.js';

const STOP_MS = 15_000;
/** A second process that ended sooner never did anything. */
const LIVED_MS = 2_000;

/** The launcher's line to the first process; the second one has no launcher. */
const LAUNCHER_ONLY = ['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];

/** F27: a second process of a service beside the first, with the same configuration: two of everything our own. */
export function second(service: string): Fault {
  return {
    name: `second ${service}`,
    run: async ({ lab, lastsMs }) => {
      const pid = lab.product.pidOf(service);
      if (!signal(pid, 0)) return;
      const [program, ...args] = zeroSeparated(`/proc/${pid}/cmdline`);
      const env = Object.fromEntries(
        zeroSeparated(`/proc/${pid}/environ`).map((line) => line.split(/=(.*)/s, 2)),
      );
      for (const name of LAUNCHER_ONLY) delete env[name];
      const until = Date.now() + lastsMs + 2_500;
      const start = (): ChildProcess =>
        spawn(program!, args, { env, cwd: `/proc/${pid}/cwd`, stdio: 'ignore' });
      let longest = 0;
      // One that met another fault while it started ends, as any service would, and is started again.
      while (Date.now() < until) longest = Math.max(longest, await lived(start(), until));
      if (longest < LIVED_MS)
        throw new Error(`there never were two of ${service}: the second ended by itself`);
    },
  };
}

/** @returns milliseconds a process lived, at most until the time is up: then it is asked to stop */
async function lived(process: ChildProcess, until: number): Promise<number> {
  const began = Date.now();
  const gone = new Promise((resolve) => process.once('exit', resolve));
  await Promise.race([sleep(until - began), gone]);
  const ms = Date.now() - began;
  process.kill('SIGTERM');
  await Promise.race([gone, sleep(STOP_MS)]);
  process.kill('SIGKILL');
  return ms;
}

/** F26, as far as there is one release: every service is restarted in an orderly way, one after the other. */
export const rollingRestart: Fault = {
  name: 'rolling restart',
  run: async ({ lab }) => {
    for (const service of SERVICES) {
      signal(lab.product.pidOf(service), 'SIGTERM');
      await sleep(600);
    }
  },
};

/** F16: everything Redis knew is gone. */
export const redisFlush: Fault = {
  name: 'redis forgets',
  run: async ({ lab, random, lastsMs }) => {
    const until = Date.now() + lastsMs;
    while (Date.now() < until) {
      await flushAll(lab.product.portOf('redis'), lab.product.secret('REDIS_PASSWORD'));
      await sleep(random.int(200, 900));
    }
  },
};

function flushAll(port: number, password: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write(`AUTH ${password}\r\nFLUSHALL\r\nQUIT\r\n`),
    );
    socket.on('data', () => undefined);
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
  });
}

function zeroSeparated(file: string): string[] {
  return readFileSync(file, 'utf8').split('\0').filter(Boolean);
}
