/** As the driver says it of its own queue: whoever asked is told to try again. */
const TOO_LONG = 'timeout exceeded when trying to connect';

/** Of something there is little of, one workspace never has all: who wants more waits behind their own, and the others find one free (OP-09). */
export class PoolShares {
  private readonly held = new Map<string, number>();
  private readonly waiting = new Map<string, Set<() => void>>();

  /**
   * @param ofOne what one workspace has at most
   * @param patienceMs how long somebody waits for their own to come free
   */
  constructor(
    private readonly ofOne: number,
    private readonly patienceMs: number,
  ) {}

  /** Calls `enter` when the workspace may have one more, at once if it may now; `give up` when that takes too long. */
  enter(workspace: string, enter: () => void, giveUp: (error: Error) => void): void {
    const held = this.held.get(workspace) ?? 0;
    if (held < this.ofOne) {
      this.held.set(workspace, held + 1);
      return enter();
    }
    const line = this.waiting.get(workspace) ?? new Set();
    this.waiting.set(workspace, line);
    const timer = setTimeout(() => {
      line.delete(next);
      giveUp(new Error(TOO_LONG));
    }, this.patienceMs);
    const next = (): void => {
      clearTimeout(timer);
      enter();
    };
    line.add(next);
  }

  /** One comes free: it goes to who has waited longest of the same workspace. */
  leave(workspace: string): void {
    const line = this.waiting.get(workspace);
    const [next] = line ?? [];
    if (line && next) {
      line.delete(next);
      return next();
    }
    this.waiting.delete(workspace);
    const left = (this.held.get(workspace) ?? 0) - 1;
    if (left > 0) this.held.set(workspace, left);
    else this.held.delete(workspace);
  }
}
