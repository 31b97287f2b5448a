import type { JsMsg } from '@nats-io/jetstream';

/** Well under the consumers' ack wait of 6 s: two beats may be lost. */
const BEAT_MS = 2_000;

/** Keeps every message we hold, waiting or running, from being handed to somebody else. */
export class Heartbeat {
  private readonly held = new Set<JsMsg>();
  private heldBytes = 0;
  private timer?: NodeJS.Timeout;

  hold(message: JsMsg): void {
    this.held.add(message);
    this.heldBytes += message.data.length;
    this.timer ??= setInterval(() => {
      for (const held of this.held) held.working();
    }, BEAT_MS);
  }

  release(message: JsMsg): void {
    if (this.held.delete(message)) this.heldBytes -= message.data.length;
    if (this.held.size === 0 && this.timer) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  get size(): number {
    return this.held.size;
  }

  get bytes(): number {
    return this.heldBytes;
  }
}
