import { WorkingTime, type Spent } from '../../lib/clock/working-time.policy.js';

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** Watches how long the person is at each item, with the page in front and not idle (RV-09). */
export class WorkWatch {
  readonly #times = new Map<string, WorkingTime>();
  #open: string | undefined;

  constructor() {
    const look = (): void =>
      this.#isInFront() ? this.#current()?.resume(now()) : this.#current()?.pause(now());
    const touch = (): void => this.#current()?.touch(now());
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    for (const kind of TOUCHES) document.addEventListener(kind, touch, { capture: true, passive: true });
  }

  /** This item is on screen now, or none. */
  open(itemId: string | undefined): void {
    this.#current()?.pause(now());
    this.#open = itemId;
    if (itemId === undefined) return;
    if (!this.#times.has(itemId)) this.#times.set(itemId, new WorkingTime());
    if (this.#isInFront()) this.#current()?.resume(now());
  }

  claimed(itemId: string): void {
    this.#times.get(itemId)?.claim(now());
  }

  /** So far; nothing where the item was never on screen. */
  spentOn(itemId: string): Spent | undefined {
    return this.#times.get(itemId)?.spent(now());
  }

  /** It was decided: what follows is another decision. */
  forget(itemId: string): void {
    this.#times.delete(itemId);
    if (this.#open === itemId) this.open(itemId);
  }

  #current(): WorkingTime | undefined {
    return this.#open === undefined ? undefined : this.#times.get(this.#open);
  }

  #isInFront(): boolean {
    return document.visibilityState === 'visible' && document.hasFocus();
  }
}

/** Does not jump when the machine's clock is set. */
const now = (): number => performance.now();
