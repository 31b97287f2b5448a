import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { WindowTimer } from './window-timer.js';

interface Pass {
  ms: number;
  fails: boolean;
}

/** The database, as far as a timer sees it: windows with the time they are due, and a pass that takes a while. */
class Windows {
  due: number[] = [];
  /** How late each was closed, in milliseconds. */
  readonly late: number[] = [];
  private passes = 0;
  overlapped = false;

  constructor(private readonly next: () => Pass) {}

  async close(): Promise<number | undefined> {
    this.passes += 1;
    if (this.passes > 1) this.overlapped = true;
    const { ms, fails } = this.next();
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.passes -= 1;
    if (fails) throw new Error('the database is away');
    const now = performance.now();
    for (const at of this.due.filter((one) => one <= now)) this.late.push(now - at);
    this.due = this.due.filter((at) => at > now);
    return this.due.length === 0 ? undefined : Math.min(...this.due) - now;
  }
}

describe('the timer of windows (DB-01)', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const opened = fc.array(fc.record({ afterMs: fc.nat(400), dueInMs: fc.nat(3_000) }), {
    minLength: 1,
    maxLength: 12,
  });
  const ms = fc.constantFrom(0, 0, 1, 5, 12, 60);
  const passing = fc.infiniteStream(fc.record({ ms, fails: fc.constant(false) }));
  const failing = fc.infiniteStream(fc.record({ ms, fails: fc.boolean() }));

  /** Windows are opened one after the other, then time passes, then the service stops. */
  async function life(
    openings: { afterMs: number; dueInMs: number }[],
    passes: fc.Stream<Pass>,
    thenMs: number,
  ) {
    const windows = new Windows(() => passes.next().value as Pass);
    let failures = 0;
    const timer = new WindowTimer(
      () => windows.close(),
      () => (failures += 1),
    );
    timer.start();
    for (const { afterMs, dueInMs } of openings) {
      await jest.advanceTimersByTimeAsync(afterMs);
      windows.due.push(performance.now() + dueInMs);
      timer.expect(dueInMs);
    }
    await jest.advanceTimersByTimeAsync(thenMs);
    const stopped = timer.stop();
    await jest.advanceTimersByTimeAsync(100);
    await stopped;
    return { windows, timer, failures };
  }

  it('closes every window that was announced, in one pass at a time, without waiting for the poll', async () => {
    const property = fc.asyncProperty(opened, passing, async (openings, passes) => {
      const { windows, failures } = await life(openings, passes, 4_000);
      expect(failures).toBe(0);
      expect(windows.late).toHaveLength(openings.length);
      // A pass that was under way and the pass itself; the poll would take 100 ms more.
      expect(Math.max(...windows.late)).toBeLessThanOrEqual(60 + 60 + 2);
      expect(windows.overlapped).toBe(false);
    });
    await fc.assert(property, propertyRuns(60));
  });

  it('goes on after failures, and does nothing more once it was stopped', async () => {
    const property = fc.asyncProperty(opened, failing, async (openings, passes) => {
      const { windows, timer } = await life(openings, passes, 60_000);
      expect(windows.late).toHaveLength(openings.length);
      windows.due.push(performance.now());
      timer.expect(0);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(windows.late).toHaveLength(openings.length);
      expect(jest.getTimerCount()).toBe(0);
    });
    await fc.assert(property, propertyRuns(30));
  });
});
