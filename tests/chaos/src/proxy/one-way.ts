import type { Socket } from 'node:net';
import type { Random } from '../random.js';
import type { LinkConditions } from './link-conditions.js';

/** Bytes held back before the sender is told to wait. */
const MOST_HELD = 1024 ** 2;

type Piece = { due: number; data: Buffer } | { due: number; end: 'finished' | 'reset' };

/** One direction of a connection: takes from one socket, gives to the other when the conditions let it. */
export class OneWay {
  private readonly held: Piece[] = [];
  private heldBytes = 0;
  private timer?: NodeJS.Timeout;
  private lastDue = 0;
  private full = false;
  private stopped = false;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly conditions: () => LinkConditions,
    private readonly direction: 'to-server' | 'to-client',
    private readonly random: Random,
  ) {
    from.on('data', (data) => this.take({ data: data as Buffer, due: this.dueFor((data as Buffer).length) }));
    from.once('end', () => this.take({ end: 'finished', due: this.dueFor(0) }));
    // A socket that ended in order has said so above; what comes after it changes nothing.
    from.once('close', () => this.take({ end: 'reset', due: this.dueFor(0) }));
    to.on('drain', () => {
      this.full = false;
      this.flow();
    });
  }

  /** Gives on what is due now; to be called again whenever the conditions change. */
  flow(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const stalled = this.isStalled();
    if (stalled || this.heldBytes > MOST_HELD) this.from.pause();
    else this.from.resume();
    if (stalled) return;
    while (this.held.length > 0 && !this.full) {
      const wait = this.held[0]!.due - performance.now();
      if (wait > 0) {
        this.timer = setTimeout(() => this.flow(), wait);
        return;
      }
      this.give(this.held.shift()!);
    }
  }

  /** Nothing is given on any more; what still comes disappears. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.held.length = 0;
    this.from.resume();
  }

  private take(piece: Piece): void {
    if (this.stopped) return;
    this.held.push(piece);
    if ('data' in piece) this.heldBytes += piece.data.length;
    this.flow();
  }

  private give(piece: Piece): void {
    if ('data' in piece) {
      this.heldBytes -= piece.data.length;
      if (!this.to.destroyed) this.full = !this.to.write(piece.data);
    } else if (piece.end === 'finished') this.to.end();
    else if (!this.to.destroyed && !this.to.writableEnded) this.to.resetAndDestroy();
  }

  private dueFor(bytes: number): number {
    const { latencyMs = 0, jitterMs = 0, bytesPerSecond } = this.conditions();
    const now = performance.now();
    const sending = bytesPerSecond ? (bytes / bytesPerSecond) * 1_000 : 0;
    const arrives = now + latencyMs + this.random.next() * jitterMs;
    // Never before what was sent earlier; on a narrow link, after it has passed.
    this.lastDue = Math.max(arrives, this.lastDue) + sending;
    return this.lastDue;
  }

  private isStalled(): boolean {
    const { stalled } = this.conditions();
    return stalled === 'both' || stalled === this.direction;
  }
}
