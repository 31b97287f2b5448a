import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends a server an earlier, killed launcher left behind. The pid counts only when that process still names this
 * folder on its command line: pids are used again.
 *
 * @param {{ pidFile: string, folder: string, stopSignal: NodeJS.Signals }} server
 */
export async function endLeftover({ pidFile, folder, stopSignal }) {
  if (!fs.existsSync(pidFile)) return;
  const pid = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10);
  for (const [signal, limit] of [
    [stopSignal, 10_000],
    ['SIGKILL', 5_000],
  ]) {
    if (isRunningIn(pid, folder)) process.kill(pid, signal);
    const end = Date.now() + limit;
    while (isRunningIn(pid, folder) && Date.now() < end) await sleep(20);
  }
  if (isRunningIn(pid, folder)) throw new Error(`process ${pid} still uses ${folder} and cannot be ended`);
  fs.rmSync(pidFile, { force: true });
}

/** Whether a live process with this pid names the folder on its command line. */
export function isRunningIn(pid, folder) {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word === folder || word.startsWith(`${folder}/`));
  } catch {
    return false;
  }
}
