import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { COMPILED, nodeProgram, ROOT } from '../checkout/paths.mjs';

/** Longest a service may take to serve, in milliseconds. */
const READY_LIMIT = 60_000;
/** A service gives itself 15 s to finish its work; after this it is ended. */
const STOP_LIMIT = 20_000;

/**
 * Starts one service as its own process and waits until it says it is ready.
 * Its output goes straight into its log, so nothing is lost when the launcher is killed; over the channel
 * it notices that and stops.
 *
 * @param {{ app: string, folder: string }} service
 * @param {{ env: Record<string, string>, log: string, dataFolder: string, spawned: (running: import('./keeper.mjs').Running) => void }} options
 * @throws Error with what it printed last, when it ends before it is ready
 */
export async function startService({ app, folder }, { env, log, dataFolder, spawned }) {
  const output = fs.openSync(log, 'a', 0o600);
  const begin = fs.fstatSync(output).size;
  const main = path.join(ROOT, folder, 'dist/main.js');
  // The data folder on the command line says in `ps`, and to the next launcher, which instance this is.
  const args = ['--require', '@countersign/observability/register', main, dataFolder];
  const child = spawn(nodeProgram(), args, {
    cwd: ROOT,
    env: { ...COMPILED, ...env },
    // Its own process group: Ctrl-C in the terminal reaches the launcher, which stops things in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  fs.closeSync(output);
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve('exited'));
    child.once('error', () => resolve('exited'));
  });
  const end = async (signal) => {
    child.kill(signal);
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await exited;
    clearTimeout(killer);
  };
  const running = { pid: child.pid, exited, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  spawned(running);
  const outcome = await firstOf(child, exited);
  if (outcome === 'ready') return running;
  await running.kill();
  throw new Error(`${app} ${outcome}. Its log, ${log}, ends:\n${endOfLog(log, begin)}`);
}

function firstOf(child, exited) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`was not ready after ${READY_LIMIT / 1_000} s`), READY_LIMIT);
    const settle = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.on('message', (message) => message?.type === 'ready' && settle('ready'));
    void exited.then(() => settle('stopped while starting'));
  });
}

/** What this run printed that was meant for people; the JSON lines before it are left out when there is any. */
function endOfLog(log, begin) {
  const lines = fs.readFileSync(log).subarray(begin).toString('utf8').trimEnd().split('\n');
  const plain = lines.filter((line) => !line.startsWith('{') && !/^\s+at /.test(line));
  return (plain.length > 0 ? plain : lines)
    .slice(-12)
    .map((line) => `    ${line}`)
    .join('\n');
}
