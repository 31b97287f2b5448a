import type { RunningServer } from '../servers/server-starters.js';

/** One kind of server under a power cut. */
export interface Store {
  name: string;
  /** What must be seen: `keeps-all` is our promise, `loses-some` shows that the fixture bites, `informs` promises nothing. */
  expected: 'keeps-all' | 'loses-some' | 'informs';
  start(dir: string): Promise<RunningServer>;
  /** Connects to a server that has just been made. */
  prepare(server: RunningServer): Promise<StoreClient>;
  /** Connects to the server after the cut. */
  reopen(server: RunningServer): Promise<StoreClient>;
}

/** A client of that server. */
export interface StoreClient {
  /** Resolves when the server has acknowledged write number `n`. */
  write(n: number): Promise<void>;
  /** How many writes are there. */
  count(): Promise<number>;
  /** How many of the first `writes` the server recognises when they come again; only where that is promised. */
  recognised?(writes: number): Promise<number>;
  close(): Promise<void>;
}
