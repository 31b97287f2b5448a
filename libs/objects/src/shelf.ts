import type { Readable } from 'node:stream';

/** First byte, and the one after the last. */
export interface Span {
  from: number;
  to: number;
}

/** A piece of what lies on a shelf; whoever has it reads it to its end or destroys it. */
export interface ShelfPiece {
  /** Bytes of the whole, not of this piece. */
  whole: number;
  bytes: Readable;
}

/** An object as a list of them has it. */
export interface Listed {
  name: string;
  writtenAt: Date;
}

/** Where sealed objects lie: a folder, or a bucket. Says what it cannot do by an error with a `code`. */
export interface Shelf {
  /** The whole of it or nothing; when this returns, it stays. What lay there before is replaced. */
  write(name: string, sealed: Buffer): Promise<void>;
  /** @returns undefined where nothing lies, or nothing at that place */
  read(name: string, span: Span): Promise<ShelfPiece | undefined>;
  /** What is not there is removed already. */
  remove(name: string): Promise<void>;
  /** Whole objects only, in no order. @param workspace only what is of it */
  list(workspace?: string): AsyncIterable<Listed>;
  /** Removes what writers who were killed left half-written. @param olderThanMs nobody writes for so long @returns how many */
  clearUnfinished(olderThanMs: number): Promise<number>;
  /** @throws Error when it cannot be reached, does not exist or is not ours; `code` says which */
  check(): Promise<void>;
}
