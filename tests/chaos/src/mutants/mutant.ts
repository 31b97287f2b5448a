/** One piece of source that is exchanged; `find` stands in the file exactly once. */
export interface Edit {
  file: string;
  find: string;
  replace: string;
}

/** A mistake somebody could make, as a patch of a copy of the source, and the trouble in which it shows. */
export interface Mutant {
  /** As it stands in the table. */
  name: string;
  edits: readonly Edit[];
  /** Faults of every run, by name, each begun anew over the run. */
  faults: readonly string[];
  /** Milliseconds each of them lasts; 3 s when left out, which is less than the bus waits for a handler. */
  lastsMs?: number;
  /** How often its faults come round in a run; as often as there is time for when left out. */
  rounds?: number;
  /** Settings under which it shows. */
  env?: Record<string, string>;
  /** Runs it may survive before it counts as missed. */
  runs?: number;
}
