/** Longest sleep while windows are open, in milliseconds: what another instance opened and left behind is found by then. */
const POLL_MS = 100;
/** Longest sleep while none is open. */
const IDLE_MS = 500;
/** After a failure; the database may be away. */
const RETRY_MS = 1_000;

/** Wakes `run` when the next window is due, exactly when that is known and by a slow poll as a safety net. */
export class WindowTimer {
  private timer?: NodeJS.Timeout;
  private wakeAt = Infinity;
  private running?: Promise<void>;
  private stopped = true;

  /**
   * @param run does what is due; resolves with the milliseconds until the next is (undefined: nothing open)
   * @param failed is told when it throws; it is run again a second later
   */
  constructor(
    private readonly run: () => Promise<number | undefined>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.expect(0);
  }

  /** Something will be due in this many milliseconds; an earlier wake-up stands. */
  expect(inMs: number): void {
    const at = performance.now() + Math.max(inMs, 0);
    if (this.stopped || at >= this.wakeAt) return;
    this.wakeAt = at;
    // While it runs, the wake-up is only noted: the end of the run arms the timer.
    if (!this.running) this.arm();
  }

  /** Resolves when a run in progress is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    // Rounded up: a timer that fires a fraction early would find nothing due.
    const inMs = Math.ceil(Math.max(this.wakeAt - performance.now(), 0));
    this.timer = setTimeout(() => this.wake(), inMs);
  }

  private wake(): void {
    this.wakeAt = Infinity;
    this.running = this.runOnce().finally(() => {
      this.running = undefined;
      this.arm();
    });
  }

  private async runOnce(): Promise<void> {
    try {
      const nextMs = await this.run();
      this.expect(nextMs === undefined ? IDLE_MS : Math.min(nextMs, POLL_MS));
    } catch (error) {
      this.failed(error);
      this.expect(RETRY_MS);
    }
  }
}
