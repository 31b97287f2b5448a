import type { Random } from '../random.js';
import { FAULTS } from './catalogue.js';
import type { Fault } from './fault.js';

/** One fault of a run: when it begins after the start, and for how long. */
export interface Planned {
  fault: Fault;
  atMs: number;
  lastsMs: number;
}

/** Draws one to three faults that overlap; the same seed draws the same ones. */
export function drawSchedule(random: Random, lastsMs: number): Planned[] {
  return Array.from({ length: random.int(1, 3) }, () => {
    const fault = random.pick(FAULTS[random.pick(Object.keys(FAULTS))]!);
    const atMs = random.int(1_000, Math.round(lastsMs * 0.6));
    return { fault, atMs, lastsMs: random.int(800, 5_000) };
  });
}
