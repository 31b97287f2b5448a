import { derivedId, type TurnClosed } from '@countersign/contracts';
import type { StoredMessage } from './inbox-entry.policy.js';
import { assembleTurn, type WindowEntry } from './turn-assembly.policy.js';
import { isUrgent } from './urgent-words.policy.js';
import { closeReason, splitWindow } from './window.policy.js';

/** An open window, locked by the caller's transaction. */
export interface WindowRow {
  conversation_id: string;
  opened_at: Date;
  quiet_at: Date;
  cap_at: Date;
  /** The database's clock when it was claimed. */
  now: Date;
}

/** A row of the inbox no turn covers yet. */
export interface UnsettledRow {
  event_id: string;
  workspace: string;
  channel: string | null;
  account_id: string | null;
  contact_id: string | null;
  conversation_id: string;
  message_key: string;
  fact: 'received' | 'edited' | 'deleted';
  joins: boolean;
  seq: number;
  bytes: number;
  traceparent: string | null;
  message: StoredMessage | null;
  /** The person took it back later: a deletion, or an edit into a command. */
  withdrawn: boolean;
  /** `prev`, when the inbox has never seen that sequence. */
  missing: number | null;
  waited_ms: number;
}

/** What closing one window comes to. */
export interface Closing {
  turnId: string;
  /** First inbound of the turn: its trace is the turn's trace, its id is the cause. */
  first: UnsettledRow;
  /** Absent when everything was withdrawn: the window is dropped, nobody is asked to answer. */
  data?: TurnClosed;
  /** Rows covered by it, commands and deletions up to its end included. */
  settled: UnsettledRow[];
}

type JoinedRow = UnsettledRow & {
  fact: 'received' | 'edited';
  message: NonNullable<UnsettledRow['message']>;
};

/**
 * Decides what a due window becomes. The turn's id derives from its first event, so closing again after a crash says the same.
 * @param rows what is unsettled of the conversation, in stream order: all of it, or at least what fills a turn
 * @param known whether a missing message was waited for in vain, and the turn closed before this one
 * @returns undefined when the window holds nothing
 */
export function closeWindow(
  window: WindowRow,
  rows: readonly UnsettledRow[],
  { gap, previousTurnId }: Pick<TurnClosed, 'gap' | 'previousTurnId'>,
  cannotWait: (text: string | undefined) => boolean = isUrgent,
): Closing | undefined {
  const joined = rows.filter((row): row is JoinedRow => row.joins && row.message !== null);
  const { taken, rest, messageCount, byteCount } = splitWindow(joined);
  const first = taken[0];
  const last = taken.at(-1);
  if (!first || !last) return undefined;
  const restFrom = rest[0]?.seq ?? Infinity;
  const settled = rows.filter((row) => (row.joins ? taken.includes(row as JoinedRow) : row.seq < restFrom));
  const newest = settled.at(-1) ?? last;
  const turnId = derivedId(`${window.conversation_id}:${first.event_id}`, 'turn');
  const messages = assembleTurn(taken.map(entryOf));
  if (messages.length === 0) return { turnId, first, settled };
  const { chat, sender } = last.message;
  const data: TurnClosed = {
    turnId,
    ...(previousTurnId && { previousTurnId }),
    messages,
    coveredThrough: { eventId: newest.event_id, seq: newest.seq },
    reason: closeReason({
      messageCount,
      byteCount,
      quietAt: window.quiet_at,
      capAt: window.cap_at,
      urgent: taken.some(({ message }) => cannotWait(message.text)),
    }),
    gap,
    chat,
    sender,
    openedAt: window.opened_at.toISOString(),
    closedAt: window.now.toISOString(),
  };
  return { turnId, first, data, settled };
}

function entryOf(row: JoinedRow): WindowEntry {
  const { event_id: eventId, message_key: messageKey, fact, seq, withdrawn, message } = row;
  return { eventId, messageKey, fact, seq, withdrawn, message };
}
