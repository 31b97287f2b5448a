import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, unless it is told to stop meanwhile. */
export async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: stopping }).catch(() => undefined);
}
