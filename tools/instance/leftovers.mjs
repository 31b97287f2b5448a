import { setTimeout as sleep } from 'node:timers/promises';
import { isRunningIn } from '../servers/leftovers.mjs';

/** Services give themselves 15 s to finish what they have in hand. */
const LIMIT = 20_000;

/** Waits for services of a launcher that was killed; they stop by themselves, and are ended when they do not. */
export async function endLeftServices(data) {
  const pids = Object.values(data.leftInstance()?.services ?? {}).map(({ pid }) => pid);
  const left = () => pids.filter((pid) => isRunningIn(pid, data.folder));
  for (const end = Date.now() + LIMIT; left().length > 0 && Date.now() < end;) await sleep(50);
  for (const pid of left()) process.kill(pid, 'SIGKILL');
  while (left().length > 0) await sleep(20);
}
