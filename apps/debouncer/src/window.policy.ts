import type { TurnClosed } from '@countersign/contracts';

/** Past either figure a turn is full and closes at once (DB-01). */
export const FULL = { messages: 50, bytes: 256 * 1024 };

/** What decides why a window closes; times by the database clock. */
export interface WindowFill {
  messageCount: number;
  byteCount: number;
  /** The last message plus the delay. */
  quietAt: Date;
  /** The first message plus the cap. */
  capAt: Date;
  /** Something in it cannot wait. Told by the words: how late a busy machine comes to close it says nothing. */
  urgent: boolean;
}

/** True when nothing more may join. The message that fills a turn is still part of it. */
export function isFull({ messageCount, byteCount }: Pick<WindowFill, 'messageCount' | 'byteCount'>): boolean {
  return messageCount >= FULL.messages || byteCount >= FULL.bytes;
}

/** Why a due window closes: the person fell silent, wrote for too long, wrote too much, or wrote what cannot wait. */
export function closeReason(window: WindowFill): TurnClosed['reason'] {
  if (window.messageCount >= FULL.messages) return 'count';
  if (window.byteCount >= FULL.bytes) return 'size';
  if (window.urgent) return 'urgent';
  return window.quietAt <= window.capAt ? 'quiet' : 'cap';
}

/** What one turn takes of a window that a single batch overfilled, in stream order; the rest stays open. */
export interface Split<T> {
  taken: T[];
  rest: T[];
  /** Of what was taken. */
  messageCount: number;
  byteCount: number;
}

/** Takes messages until the turn is full; what came first goes first. */
export function splitWindow<T extends { seq: number; bytes: number }>(entries: readonly T[]): Split<T> {
  const ordered = [...entries].sort((a, b) => a.seq - b.seq);
  let byteCount = 0;
  let messageCount = 0;
  while (messageCount < ordered.length && !isFull({ messageCount, byteCount })) {
    byteCount += ordered[messageCount]?.bytes ?? 0;
    messageCount += 1;
  }
  return {
    taken: ordered.slice(0, messageCount),
    rest: ordered.slice(messageCount),
    messageCount,
    byteCount,
  };
}
