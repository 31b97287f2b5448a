/** The work cannot be done now; ask again after `delayMs`. Does not count towards the dead letter limit. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  constructor(
    readonly code: string,
    readonly delayMs: number,
  ) {
    super(code);
  }
}

/** The message can never be handled: it becomes a dead letter with this code, then it is terminated. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(readonly code: string) {
    super(code);
  }
}

/** An event that does not fit its contract. `properties` are paths, never values: values may be somebody's words. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
  readonly code = 'invalid-event';
  constructor(
    event: string,
    readonly properties: readonly string[],
  ) {
    super(`${event} does not fit its contract at ${properties.join(', ')}`);
  }
}

/** Another publisher was faster on this subject; `actual` is the sequence to chain to. */
export class WrongLastSequence extends Error {
  override readonly name = 'WrongLastSequence';
  readonly code = 'wrong-last-sequence';
  constructor(readonly actual: number) {
    super('another publisher wrote to this subject first');
  }
}

/** The other side of a request did not answer in time, is not there, or refused with a code. */
export class RpcFailed extends Error {
  override readonly name = 'RpcFailed';
  constructor(readonly code: string) {
    super(code);
  }
}

/** The stream is at its limit and refuses rather than drop what it has: nothing was stored, and nothing is lost by asking again. */
export class StreamFull extends Error {
  override readonly name = 'StreamFull';
  readonly code = 'stream-full';
  constructor(readonly stream: string) {
    super(`${stream} is at its limit and takes nothing more`);
  }
}

/** No ack came in time. The stream may have the event or not: the same event again is safe, another id is not. */
export class NotPublishedInTime extends Error {
  override readonly name = 'NotPublishedInTime';
  readonly code = 'not-published-in-time';
  constructor() {
    super('the stream did not confirm in time');
  }
}
