/**
 * One line of a history. `invoke` begins an operation, `ok` and `fail` end it with certainty; an end nobody can know (a lost
 * answer) is `info`, never `fail`. Facts read from somebody's log or store are `info` as well, by their own process.
 */
export interface Entry {
  /** Unix milliseconds. */
  t: number;
  process: string;
  type: 'invoke' | 'ok' | 'fail' | 'info';
  op: Operation;
  key: string;
  value: Record<string, unknown>;
}

/**
 * - `write`: a customer's message; key = its marker. `ok` = the channel saw us accept it.
 * - `arrive`: a text on a customer's screen; key = conversation.
 * - `approve`, `close`, `undo`, `instruct`: a reviewer's decision; key = the click.
 * - `fault`: something was broken on purpose; key = its name. `ok` = it is over.
 * - `reply`, `window`, `count`: what our own stores say when all is quiet.
 * - `quiet`: the run came to rest (`ok`) or did not (`fail`).
 */
export type Operation =
  | 'run'
  | 'write'
  | 'arrive'
  | 'approve'
  | 'close'
  | 'undo'
  | 'instruct'
  | 'fault'
  | 'reply'
  | 'window'
  | 'count'
  | 'quiet';
