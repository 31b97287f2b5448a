import type { History } from '../history/history.js';

/** One act of a customer, decided before the run begins. */
export interface Act {
  /** Milliseconds after the start of the run. */
  at: number;
  kind: 'write' | 'edit' | 'repeat';
  /** Index of the message that is written, corrected or repeated. */
  index: number;
  marker: string;
  text: string;
}

/** Somebody who writes on one channel and looks at their screen. */
export interface Customer {
  /** `c3`; the same in every history. */
  readonly id: string;
  readonly channel: 'telegram' | 'webchat';
  /** How the workspace's recipient names them. */
  readonly address: string;
  act(act: Act): void;
  /** Everything they wrote was accepted, or can no longer be. */
  settled(): boolean;
  /** Writes what is on the screen into the history. */
  report(history: History): Promise<void>;
  leave(): void;
}
