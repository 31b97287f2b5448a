import type { Kept } from './kept.js';

const NAME = 'countersign.token';

/** Who this browser is: the token that opens its thread, and the server's clock. */
export class Session {
  private clockOffset = 0;
  /** The thread this page shows: another tab may have begun another one meanwhile. */
  private thread: string | undefined;
  /** Characters one message may have. */
  textLimit = 16_000;
  ready = false;

  constructor(private readonly kept: Kept) {}

  get token(): string {
    return this.kept.getItem(NAME) ?? '';
  }

  /**
   * Goes on with the kept thread, or begins one.
   * @returns `lost` when the kept thread could not be opened any more and a new one was begun
   * @throws when the server cannot be reached
   */
  async open(): Promise<'resumed' | 'new' | 'lost'> {
    const had = this.token;
    const response = await fetch('/chat/sessions', {
      method: 'POST',
      headers: had ? { authorization: `Bearer ${had}` } : {},
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw new Error(`sessions answered ${response.status}`);
    const { token, resumed, now, textLimit } = (await response.json()) as {
      token: string;
      resumed: boolean;
      now: string;
      textLimit: number;
    };
    this.kept.setItem(NAME, token);
    this.clockOffset = Date.parse(now) - Date.now();
    this.textLimit = textLimit;
    this.ready = true;
    const before = this.thread;
    this.thread = token.split('.', 1)[0];
    if (resumed && (before === undefined || before === this.thread)) return 'resumed';
    return had ? 'lost' : 'new';
  }

  /** Milliseconds since 1970 by the server's clock: this device's own may be anything. */
  now(): number {
    return Date.now() + this.clockOffset;
  }
}
