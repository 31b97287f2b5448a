import { setTimeout as sleep } from 'node:timers/promises';
import { say, seconds } from '../checkout/progress.mjs';

/** Pauses before starting again, in milliseconds: at once, then longer and longer. */
const PAUSES = [0, 200, 400, 800, 1_600, 3_200, 5_000];
/** A process that ran this long counts as healthy: its next crash is a first one. */
const HEALTHY = 20_000;

/** Keeps one process running: starts it, starts it again when it ends by itself, and says so. */
export class Keeper {
  /** Times it was started again. */
  restarts = 0;
  #stopping = new AbortController();
  #running;
  #watch;

  /**
   * @param {{ name: string, start: (spawned: (running: Running) => void) => Promise<Running>, changed: () => void, patient?: boolean }} options
   *   `start` resolves when it serves, and says through `spawned` as soon as there is something to stop;
   *   `patient` goes on trying even when the first start fails
   * @typedef {{ pid: number, exited: Promise<unknown>, stop(): Promise<void>, kill(): Promise<void> }} Running
   */
  constructor({ name, start, changed, patient = false }) {
    this.name = name;
    this.patient = patient;
    this.changed = changed;
    this.launch = () => start((running) => (this.#running = running));
  }

  get pid() {
    return this.#running?.pid;
  }

  /** Resolves when it serves. @throws what `start` throws the last of three times */
  async start() {
    const first = this.#first();
    this.#watch = first.then(
      () => this.#keep(),
      () => this.patient && this.#keep(),
    );
    await first;
  }

  /** Lets it finish what it has in hand, and ends. */
  async stop() {
    this.#stopping.abort();
    await this.#running?.stop();
    await this.#watch;
    // It may have come up while the stop was under way.
    await this.#running?.stop();
  }

  /** Ends it now. */
  kill() {
    this.#stopping.abort();
    void this.#running?.kill();
  }

  async #first() {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#running = await this.launch();
        return;
      } catch (error) {
        if (attempt === 3 || this.#stopping.signal.aborted) throw error;
        await this.#pause(PAUSES[attempt]);
      }
    }
  }

  async #keep() {
    let failures = 0;
    let since = Date.now();
    for (;;) {
      if (this.#stopping.signal.aborted) return;
      await this.#running?.exited;
      if (this.#stopping.signal.aborted) return;
      if (Date.now() - since > HEALTHY) failures = 0;
      const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
      say(`  ! ${this.name} stopped by itself; starting it again${pause ? ` in ${seconds(pause)}` : ''}`);
      await this.#pause(pause);
      if (this.#stopping.signal.aborted) return;
      failures += 1;
      since = Date.now();
      this.restarts += 1;
      await this.#again();
      this.changed();
    }
  }

  async #again() {
    const begun = performance.now();
    try {
      this.#running = await this.launch();
      say(`  ✓ ${this.name} runs again (${seconds(performance.now() - begun)})`);
    } catch (error) {
      // Only the first line: it names the log, and this may repeat for as long as the cause lasts.
      if (!this.#stopping.signal.aborted) say(`  ✗ ${error.message.split('\n', 1)[0]}`);
    }
  }

  #pause(milliseconds) {
    return sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
