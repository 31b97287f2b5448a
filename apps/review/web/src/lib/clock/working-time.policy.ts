/** Whoever touches nothing for this long is doing something else. */
export const IDLE_MS = 20_000;

/** Milliseconds. */
export interface Spent {
  readingMs: number;
  handlingMs: number;
}

/**
 * How long a person is at something: only while the page is in front of them, and no longer than 20 s after they last touched
 * anything. Reading is what comes before they claim it, handling what follows (RV-09).
 */
export class WorkingTime {
  readonly #spent: Spent = { readingMs: 0, handlingMs: 0 };
  #phase: keyof Spent = 'readingMs';
  /** Until when it is counted; undefined while nobody looks. */
  #countedTo: number | undefined;
  #touchedAt = 0;

  /** It is in front of the person. */
  resume(now: number): void {
    this.#countedTo ??= now;
    this.#touchedAt = now;
  }

  /** Another page, another window or another item is. */
  pause(now: number): void {
    this.#count(now);
    this.#countedTo = undefined;
  }

  /** A key, the pointer or the wheel. */
  touch(now: number): void {
    this.#count(now);
    this.#touchedAt = now;
  }

  /** The person's first action on it. */
  claim(now: number): void {
    this.touch(now);
    this.#phase = 'handlingMs';
  }

  spent(now: number): Spent {
    this.#count(now);
    const { readingMs, handlingMs } = this.#spent;
    return { readingMs: Math.round(readingMs), handlingMs: Math.round(handlingMs) };
  }

  #count(now: number): void {
    if (this.#countedTo === undefined) return;
    const busyUntil = Math.min(now, this.#touchedAt + IDLE_MS);
    this.#spent[this.#phase] += Math.max(busyUntil - this.#countedTo, 0);
    this.#countedTo = now;
  }
}
