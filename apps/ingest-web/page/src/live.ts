import type { ThreadMessage } from './chat-api.js';
import { EventStreamReader, type StreamEvent } from './event-stream.js';
import { reconnectAfter } from './reconnect.policy.js';
import type { Session } from './session.js';

/** The server speaks at least every 15 s; silence for longer means a dead connection that nobody told us about. */
const SILENCE_MS = 40_000;

/** What the page hears. */
export interface Listener {
  message(message: ThreadMessage): void;
  typing(): void;
  connected(): void;
  lost(): void;
  signedOut(): Promise<void>;
}

/** The stream down: kept open, resumed after the last message seen, for as long as the page lives. */
export class Live {
  private position: number | undefined;
  private failures = 0;
  private attempt: AbortController | undefined;
  private hurry: (() => void) | undefined;

  constructor(
    private readonly session: Session,
    private readonly listener: Listener,
  ) {}

  /** Where to go on: the newest message already on the page, 0 in an empty thread. */
  goOnAfter(position: number): void {
    this.position = position;
  }

  async run(): Promise<never> {
    for (;;) {
      try {
        await this.listen();
      } catch {
        // Whatever ended it, the answer is the same: come back.
      }
      this.failures += 1;
      this.listener.lost();
      await this.pause(reconnectAfter(this.failures, Math.random()));
    }
  }

  /** Something says that it is worth trying now. */
  retryNow(): void {
    this.hurry?.();
  }

  /** The device lost its network: a connection that looks open is not. */
  cut(): void {
    this.attempt?.abort();
  }

  private async listen(): Promise<void> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const headers: Record<string, string> = { authorization: `Bearer ${this.session.token}` };
    if (this.position !== undefined) headers['last-event-id'] = String(this.position);
    const response = await fetch('/chat/stream', { headers, signal: attempt.signal, cache: 'no-store' });
    if (response.status === 401) return this.listener.signedOut();
    if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
    const reader = new EventStreamReader();
    const decoder = new TextDecoder();
    let watchdog: number | undefined;
    const alive = (): void => {
      clearTimeout(watchdog);
      watchdog = window.setTimeout(() => attempt.abort(), SILENCE_MS);
    };
    try {
      alive();
      this.failures = 0;
      this.listener.connected();
      const body = response.body.getReader();
      for (let piece = await body.read(); !piece.done; piece = await body.read()) {
        alive();
        for (const event of reader.push(decoder.decode(piece.value, { stream: true }))) this.hear(event);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  private hear(event: StreamEvent): void {
    if (event.type === 'typing') this.listener.typing();
    if (event.type !== 'message') return;
    const message = JSON.parse(event.data) as ThreadMessage;
    this.position = message.position;
    this.listener.message(message);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = window.setTimeout(resolve, ms);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
