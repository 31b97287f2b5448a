import type { Lab } from '../lab/lab.js';
import type { Random } from '../random.js';

/** Something that can be broken on purpose and mended again. */
export interface Fault {
  /** As it is written into histories and tables: `kill dispatcher`. */
  name: string;
  /** Breaks it, and keeps breaking it until `mended`. Resolves when everything it broke is whole or coming back. */
  run(context: FaultContext): Promise<void>;
}

export interface FaultContext {
  lab: Lab;
  random: Random;
  /** How long it lasts, in milliseconds. */
  lastsMs: number;
  /** Sends whose end nobody can know because of what was just broken. */
  ambiguous(sends: number): void;
}
