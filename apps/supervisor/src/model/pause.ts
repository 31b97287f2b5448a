import { setTimeout as after } from 'node:timers/promises';

/** Waits, or stops waiting when nobody needs the draft any more. @param ms milliseconds */
export async function pause(ms: number, cancelled: AbortSignal): Promise<void> {
  await after(ms, undefined, { signal: cancelled }).catch(() => undefined);
}
