import type { TurnMessage } from '@countersign/contracts';
import type { StoredMessage } from './inbox-entry.policy.js';

/** One message or edit of an open window. */
export interface WindowEntry {
  eventId: string;
  messageKey: string;
  fact: 'received' | 'edited';
  seq: number;
  /** True when the person later deleted it, or edited it into a command. */
  withdrawn: boolean;
  message: StoredMessage;
}

/**
 * The messages of a turn, each once, in its newest wording and at the place of its first one:
 * by provider time, then the provider's own count, then stream sequence (IN-05). Withdrawn ones are left out (CH-12).
 */
export function assembleTurn(entries: readonly WindowEntry[]): TurnMessage[] {
  const versions = Map.groupBy(entries, ({ messageKey }) => messageKey);
  return [...versions.values()]
    .map((ofOneMessage) => {
      const bySeq = [...ofOneMessage].sort((a, b) => a.seq - b.seq);
      const original = bySeq.find(({ fact }) => fact === 'received') ?? bySeq[0]!;
      return { original, newest: bySeq.at(-1)! };
    })
    .filter(({ newest }) => !newest.withdrawn)
    .sort((a, b) => inOrder(a.original, b.original))
    .map(({ original, newest }) => turnMessage(original, newest));
}

function inOrder(a: WindowEntry, b: WindowEntry): number {
  return (
    Date.parse(a.message.providerTime) - Date.parse(b.message.providerTime) ||
    a.message.providerSequence - b.message.providerSequence ||
    a.seq - b.seq
  );
}

function turnMessage(original: WindowEntry, newest: WindowEntry): TurnMessage {
  const { kind, text, attachments, providerMessageId } = newest.message;
  const replyTo = newest.message.replyTo ?? original.message.replyTo;
  return {
    eventId: newest.eventId,
    kind,
    ...(text !== undefined && { text }),
    attachments,
    providerMessageId,
    ...(replyTo !== undefined && { replyTo }),
    providerTime: original.message.providerTime,
    seq: original.seq,
    edited: newest.fact === 'edited',
  };
}
