import type { Json } from './chat-book.js';

export interface Update extends Json {
  update_id: number;
}

/** Kinds of update a bot gets only when it asks for them by name. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** Parameters of `getUpdates`, checked against the schema before. */
export interface PollOptions {
  offset?: number;
  limit?: number;
  /** Seconds to wait while there is nothing. */
  timeout?: number;
}

/** `conflict` when a newer call took the place of this one, as the real server does. */
export type PollResult = { updates: Update[] } | { conflict: true };

interface Waiting {
  limit: number;
  settle(result: PollResult): void;
}

/** Updates not yet confirmed. A higher offset confirms and deletes; nothing else does. */
export class UpdateQueue {
  private updates: Update[] = [];
  private lastId = 100_000;
  private waiting: Waiting | undefined;
  private allowed: string[] = [];
  /** When an update was first confirmed, in Unix milliseconds: from then on it is ours alone to lose. */
  readonly confirmedAt = new Map<number, number>();

  get pending(): readonly Update[] {
    return this.updates;
  }

  /** Remembered from call to call, as the Bot API does; an empty list means all but those given on request only. */
  allow(kinds: string[] | undefined): void {
    if (kinds) this.allowed = kinds;
  }

  get allowedUpdates(): string[] {
    return this.allowed;
  }

  /** Ids count up across all chats of the bot. */
  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** A new update, or undefined when the bot did not ask for this kind: then it never exists. */
  create(kind: string, content: Json): Update | undefined {
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !ON_REQUEST.includes(kind);
    return wanted ? { update_id: this.nextId(), [kind]: content } : undefined;
  }

  /** Puts an update at the end; the same one may be put there again, which is how a redelivery looks. */
  push(update: Update): void {
    this.updates.push(update);
    this.answerWaiting();
  }

  drop(update: Update): void {
    this.noteConfirmed(update);
    this.updates = this.updates.filter((queued) => queued !== update);
  }

  clear(): void {
    this.updates = [];
  }

  poll(options: PollOptions, signal: AbortSignal): Promise<PollResult> {
    this.waiting?.settle({ conflict: true });
    this.confirm(options.offset ?? 0);
    const limit = Math.min(Math.max(options.limit ?? 100, 1), 100);
    if (this.updates.length > 0 || !options.timeout) {
      return Promise.resolve({ updates: this.updates.slice(0, limit) });
    }
    return new Promise((resolve) => {
      const settle = (result: PollResult): void => {
        clearTimeout(timer);
        if (this.waiting === waiting) this.waiting = undefined;
        resolve(result);
      };
      const waiting: Waiting = { limit, settle };
      const timer = setTimeout(() => settle({ updates: [] }), (options.timeout ?? 0) * 1000);
      signal.addEventListener('abort', () => settle({ updates: [] }), { once: true });
      this.waiting = waiting;
    });
  }

  private confirm(offset: number): void {
    if (offset > 0) this.keepFrom((update) => update.update_id >= offset);
    if (offset < 0) this.updates = this.updates.slice(offset);
  }

  private keepFrom(isOpen: (update: Update) => boolean): void {
    for (const update of this.updates) if (!isOpen(update)) this.noteConfirmed(update);
    this.updates = this.updates.filter(isOpen);
  }

  private noteConfirmed({ update_id: id }: Update): void {
    if (!this.confirmedAt.has(id)) this.confirmedAt.set(id, Date.now());
  }

  private answerWaiting(): void {
    this.waiting?.settle({ updates: this.updates.slice(0, this.waiting.limit) });
  }
}
