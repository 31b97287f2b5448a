import type { TurnMessage } from '@countersign/contracts';

const PREVIEW_LENGTH = 140;

/** All unanswered messages as the customer wrote them: by provider time, then stream sequence. */
export function inOrder(messages: readonly TurnMessage[]): TurnMessage[] {
  return [...messages].sort(
    (a, b) => Date.parse(a.providerTime) - Date.parse(b.providerTime) || a.seq - b.seq,
  );
}

/** One line for the queue: the newest words, or what kind of thing came instead. */
export function previewOf(messages: readonly TurnMessage[]): string {
  const last = messages.at(-1);
  const words = last?.text?.replace(/\s+/g, ' ').trim();
  return words ? words.slice(0, PREVIEW_LENGTH) : `[${last?.kind ?? 'message'}]`;
}
