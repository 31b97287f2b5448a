import { mediaIdOf, type Attachment } from '@countersign/contracts';
import { isFull } from './window.policy.js';

/** A file that came with a message of a due window. */
export interface AwaitedFile {
  mediaId: string;
  /** Milliseconds since its message was taken in. */
  waitedMs: number;
}

/** What a hold depends on besides the files; times by the database clock. */
export interface HeldWindow {
  quietAt: Date;
  capAt: Date;
  now: Date;
  messageCount: number;
  byteCount: number;
}

/** Ids of the files of a message; what was typed or tapped has none. */
export function filesOf(conversationId: string, attachments: readonly Attachment[]): string[] {
  return attachments.flatMap(({ providerMediaId: id }) => (id ? [mediaIdOf(conversationId, id)] : []));
}

/**
 * How much longer a due window waits for files that are still being processed: each for at most `holdMs` after its message, never past
 * the cap, and not at all where words cannot wait or the turn is full (DB-07).
 * @param files those nobody has said the end of
 * @returns milliseconds; 0 when the window closes now
 */
export function mediaHoldMs(files: readonly AwaitedFile[], window: HeldWindow, holdMs: number): number {
  const { quietAt, capAt, now } = window;
  if (now < quietAt || isFull(window)) return 0;
  const wanted = Math.max(0, ...files.map(({ waitedMs }) => holdMs - waitedMs));
  return Math.max(0, Math.min(wanted, capAt.getTime() - now.getTime()));
}
