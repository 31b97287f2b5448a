/** How far an app's own consumer is in a stream, as the server says. */
export interface Progress {
  /** Highest sequence handed out at least once. */
  delivered: number;
  /** Everything up to here was acknowledged, by the app or by whoever reset the consumer. */
  settled: number;
}

/**
 * What a message is that the app has no row of:
 * - `coming`: the server will still hand it out, or has just done so.
 * - `stuck`: handed out, in nobody's row and not yet dead: longer in somebody's hands than any retry lasts.
 * - `passed-over`: no redelivery will bring it: only reading it again does.
 */
export type Account = 'coming' | 'stuck' | 'passed-over';

/** Retries of a message in trouble end in the dead letters after 81 s; until then it is in somebody's hands. */
const IN_HANDS_GRACES = 10;

/**
 * Decides by the server's own word, not by age: a backlog that waits its turn is late, not lost.
 * @param missingMs for how long the audit has seen it missing, by one process's steady clock
 * @param graceMs two ack waits, after which every redelivery of an acknowledged message has happened
 */
export function accountOf(seq: number, missingMs: number, progress: Progress, graceMs: number): Account {
  if (seq > progress.delivered) return 'coming';
  if (seq > progress.settled) return missingMs >= graceMs * IN_HANDS_GRACES ? 'stuck' : 'coming';
  return missingMs >= graceMs ? 'passed-over' : 'coming';
}
