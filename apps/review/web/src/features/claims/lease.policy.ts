import { IDLE_MS } from '../../lib/clock/working-time.policy.js';

const RENEW_MS = 30_000;

/** What a held claim needs now: idle with nothing unsaved is given back after 20 s, all else is renewed every 30 s. */
export function dueTask(
  held: { renewedAt: number; touchedAt: number },
  unsaved: boolean,
  now: number,
): 'release' | 'renew' | undefined {
  if (!unsaved && now - held.touchedAt >= IDLE_MS) return 'release';
  return now - held.renewedAt >= RENEW_MS ? 'renew' : undefined;
}
