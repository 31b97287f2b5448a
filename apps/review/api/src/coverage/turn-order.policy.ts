import type { TurnMessage } from '@countersign/contracts';

const PREVIEW_LENGTH = 140;

/** Bytes of messages one draft is asked for: far below what the bus carries, far above what anybody reads. */
const DRAFT_BYTES = 1024 * 1024;

/**
 * All unanswered messages as the customer wrote them: by provider time, then stream sequence. Of a message that was
 * edited from one turn to the next, the newest wording.
 * @param messages oldest turn first
 */
export function inOrder(messages: readonly TurnMessage[]): TurnMessage[] {
  const newest = new Map(messages.map((message) => [message.providerMessageId, message]));
  return [...newest.values()].sort(
    (a, b) => Date.parse(a.providerTime) - Date.parse(b.providerTime) || a.seq - b.seq,
  );
}

/** The newest messages a draft can be asked for; what is older stays in the thread, for the person. */
export function newestWithin(messages: readonly TurnMessage[], bytes = DRAFT_BYTES): TurnMessage[] {
  let left = bytes;
  const fitting = messages.toReversed().filter((message) => (left -= JSON.stringify(message).length) >= 0);
  return (fitting.length > 0 ? fitting : messages.slice(-1)).toReversed();
}

/** One line for the queue: the newest words, typed or heard, or what kind of thing came instead. */
export function previewOf(messages: readonly TurnMessage[]): string {
  const last = messages.at(-1);
  const words = (last?.text || last?.transcript?.text)?.replace(/\s+/g, ' ').trim();
  return words ? words.slice(0, PREVIEW_LENGTH) : `[${last?.kind ?? 'message'}]`;
}
