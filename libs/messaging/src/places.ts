/**
 * Places in which the handlers of a service run: one workspace never has all of them, over all consumers together, so that another finds one
 * free. What a workspace has no place for waits in its consumers' queues, and they take turns when one of its places comes free (OP-09).
 */
export class Places {
  private readonly taken = new Map<string, number>();
  private readonly freed: (() => void)[] = [];

  /** @param ofOne places one workspace has at most */
  constructor(private readonly ofOne: number) {}

  /** Is told whenever a place comes free. */
  onFreed(look: () => void): void {
    this.freed.push(look);
  }

  free(workspace: string): boolean {
    return (this.taken.get(workspace) ?? 0) < this.ofOne;
  }

  take(workspace: string): void {
    this.taken.set(workspace, (this.taken.get(workspace) ?? 0) + 1);
  }

  release(workspace: string): void {
    const left = (this.taken.get(workspace) ?? 0) - 1;
    if (left > 0) this.taken.set(workspace, left);
    else this.taken.delete(workspace);
    // Another is asked first each time: none has all that comes free.
    this.freed.push(...this.freed.splice(0, 1));
    for (const look of this.freed) look();
  }
}
