import type { Direction } from '@countersign/constitution';

/** One sentence of a set and what it is. */
export interface Case {
  text: string;
  /** `benign`, or the name of what an attack tries. */
  kind: string;
  /** `en`, `es`, `pt`, or whatever the file says. */
  lang: string;
  /** Absent when nobody said; then both directions are tried. */
  direction?: Direction;
  /** `dev` was looked at while rules were written, `held-out` was not. */
  split?: 'dev' | 'held-out';
  /** How the sentence was disguised, if it was. */
  disguise?: string;
}
