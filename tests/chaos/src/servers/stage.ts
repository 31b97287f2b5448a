import type { Fault } from '../faults/fault.js';
import type { Surroundings } from '../lab/lab.js';

/** One row of the matrix. */
export interface Scene {
  /** Id in the fault matrix of the design: `F11`. */
  id: string;
  fault: Fault;
  /** Milliseconds; 4 s when left out. */
  lastsMs?: number;
  /** Milliseconds after the first customer may write; 3 s when left out. */
  atMs?: number;
  /** Where it says that this is not promised; it is run to show what happens. */
  notPromised?: string;
}

/** Servers and folders some scenes need, up before the product starts on them. */
export interface Stage {
  surroundings: Surroundings;
  scenes: readonly Scene[];
  /** After the product has stopped. */
  end(): Promise<void>;
}

/** How a stage is set, and why it cannot be here. */
export interface StagePlan {
  name: string;
  /** Ids of its scenes, for choosing. */
  ids: readonly string[];
  /** Nothing when it can be run. */
  whyNot?(): string | undefined;
  set(): Promise<Stage>;
}
