import type { Kept } from './kept.js';

/** A message the visitor wrote that is not yet seen in the thread. */
export interface Pending {
  clientMessageId: string;
  text: string;
  /** ISO 8601, by the server's clock as far as it is known; strictly rising. */
  writtenAt: string;
  /** `waiting`: still to be sent; `accepted`: the server has it; `refused`: sending it again would not help. */
  state: 'waiting' | 'accepted' | 'refused';
}

const PREFIX = 'countersign.outbox.';

/**
 * Messages from the moment they are written until they are seen in the thread, through reloads and lost connections.
 * Each is kept under its own name, so that two open tabs do not overwrite one another; sent twice under one id it is one.
 */
export class Outbox {
  private readonly entries = new Map<string, Pending>();

  constructor(private readonly kept: Kept) {
    for (let index = 0; index < kept.length; index++) {
      const entry = parsed(kept.key(index), kept);
      if (entry) this.entries.set(entry.clientMessageId, entry);
    }
  }

  /** In the order they were written. */
  all(): Pending[] {
    return [...this.entries.values()].sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  }

  next(): Pending | undefined {
    return this.all().find(({ state }) => state === 'waiting');
  }

  /** @param now milliseconds since 1970 by the server's clock */
  add(text: string, now: number, clientMessageId: string): Pending {
    const last = Date.parse(this.all().at(-1)?.writtenAt ?? '') || 0;
    const writtenAt = new Date(Math.max(now, last + 1)).toISOString();
    const entry: Pending = { clientMessageId, text, writtenAt, state: 'waiting' };
    this.put(entry);
    return entry;
  }

  mark(clientMessageId: string, state: Pending['state']): void {
    const entry = this.entries.get(clientMessageId);
    if (entry) this.put({ ...entry, state });
  }

  remove(clientMessageId: string): void {
    this.entries.delete(clientMessageId);
    this.kept.removeItem(PREFIX + clientMessageId);
  }

  private put(entry: Pending): void {
    this.entries.set(entry.clientMessageId, entry);
    try {
      this.kept.setItem(PREFIX + entry.clientMessageId, JSON.stringify(entry));
    } catch {
      // Storage is full: the message is still sent, it only would not survive a reload.
    }
  }
}

function parsed(name: string | null, kept: Kept): Pending | undefined {
  if (!name?.startsWith(PREFIX)) return undefined;
  try {
    return JSON.parse(kept.getItem(name) ?? '') as Pending;
  } catch {
    return undefined;
  }
}
