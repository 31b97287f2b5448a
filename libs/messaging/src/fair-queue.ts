/** Whose a message is: workspaces take turns, and inside a workspace its conversations do. */
export interface Belonging {
  workspace: string;
  conversation: string;
}

/** Oldest messages of one conversation, in order; nothing more of it is given out until it is released. */
export interface Taken<T> extends Belonging {
  items: T[];
}

interface Lane<T> extends Belonging {
  items: T[];
  taken: boolean;
}

/**
 * What waits to be handled. One conversation is given out in order and never twice at the same time; whoever has most to say
 * gets no more turns than anybody else (I16, I18). Every call costs the same, however much waits.
 */
export class FairQueue<T> {
  private readonly lanes = new Map<string, Lane<T>>();
  /** Lanes that may be taken by workspace; both maps are kept in the order of the next turn. */
  private readonly ready = new Map<string, Map<string, Lane<T>>>();
  private waiting = 0;

  /** Messages that were added and not taken. */
  get size(): number {
    return this.waiting;
  }

  add({ workspace, conversation }: Belonging, item: T): void {
    const key = `${workspace}.${conversation}`;
    let lane = this.lanes.get(key);
    if (!lane) this.lanes.set(key, (lane = { workspace, conversation, items: [], taken: false }));
    lane.items.push(item);
    this.waiting += 1;
    if (!lane.taken) this.line(key, lane);
  }

  /**
   * The oldest message of whose turn it is, and those right behind it that `fits` accepts (first, next, count so far).
   * @param may whether a workspace has its turn now; one that has not keeps its place in the round
   * @returns undefined when nothing waits, or everything that waits is behind something taken or has no turn
   */
  take(
    fits: (first: T, next: T, count: number) => boolean = () => false,
    may: (workspace: string) => boolean = () => true,
  ): Taken<T> | undefined {
    const workspace = this.nextOf(may);
    const own = workspace === undefined ? undefined : this.ready.get(workspace);
    const [key, lane] = own?.entries().next().value ?? [];
    if (workspace === undefined || !own || key === undefined || !lane) return undefined;
    own.delete(key);
    this.ready.delete(workspace);
    if (own.size > 0) this.ready.set(workspace, own);
    let count = 1;
    while (count < lane.items.length && fits(lane.items[0]!, lane.items[count]!, count)) count += 1;
    lane.taken = true;
    this.waiting -= count;
    return { workspace, conversation: lane.conversation, items: lane.items.splice(0, count) };
  }

  /** The next of this conversation may be taken; its turn comes after everybody else's. */
  release({ workspace, conversation }: Belonging): void {
    const key = `${workspace}.${conversation}`;
    const lane = this.lanes.get(key);
    if (!lane) return;
    lane.taken = false;
    if (lane.items.length > 0) this.line(key, lane);
    else this.lanes.delete(key);
  }

  /** Everything that waits, to be handed back. */
  clear(): T[] {
    const items = [...this.lanes.values()].flatMap((lane) => lane.items.splice(0));
    this.ready.clear();
    this.waiting = 0;
    return items;
  }

  private nextOf(may: (workspace: string) => boolean): string | undefined {
    for (const workspace of this.ready.keys()) if (may(workspace)) return workspace;
    return undefined;
  }

  private line(key: string, lane: Lane<T>): void {
    let own = this.ready.get(lane.workspace);
    if (!own) this.ready.set(lane.workspace, (own = new Map()));
    own.set(key, lane);
  }
}
