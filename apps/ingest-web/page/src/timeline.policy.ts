import type { ThreadMessage } from './chat-api.js';
import type { Pending } from './outbox.js';

/** Where a message of the visitor's own stands. */
export type OwnState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'failed';

/** One line of the thread, top to bottom. */
export type Line =
  | { kind: 'day'; key: string; day: string }
  | {
      kind: 'message';
      key: string;
      id: string;
      mine: boolean;
      text: string;
      at: string;
      state: OwnState | undefined;
      /** First and last of several by the same side in a row: they are drawn as one group. */
      first: boolean;
      last: boolean;
    };

type MessageLine = Extract<Line, { kind: 'message' }>;

const TOGETHER_MS = 5 * 60 * 1_000;

/**
 * The thread as it is drawn: what the server stored in its order, then what is still on its way.
 * @param dayOf the visitor's own calendar day of a time, such as `2026-11-24`
 * @param inFlight id of the message that is being sent now
 */
export function timeline(
  stored: readonly ThreadMessage[],
  pending: readonly Pending[],
  dayOf: (at: string) => string,
  inFlight?: string,
): Line[] {
  const seen = new Set(stored.map(({ messageId }) => messageId));
  const messages = [
    ...stored.map(storedLine),
    ...pending
      .filter(({ clientMessageId }) => !seen.has(clientMessageId))
      .map((entry) => pendingLine(entry, inFlight)),
  ];
  const lines: Line[] = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const day = dayOf(message.at);
    const newDay = before === undefined || dayOf(before.at) !== day;
    if (newDay) lines.push({ kind: 'day', key: `day-${day}-${message.key}`, day });
    const first = newDay || !together(before, message);
    const last = after === undefined || dayOf(after.at) !== day || !together(message, after);
    lines.push({ ...message, first, last });
  });
  return lines;
}

function storedLine({ direction, messageId: id, text, at }: ThreadMessage): MessageLine {
  const mine = direction === 'in';
  const state = mine ? ('delivered' as const) : undefined;
  return { kind: 'message', key: `${direction}-${id}`, id, mine, text, at, state, first: true, last: true };
}

function pendingLine(entry: Pending, inFlight: string | undefined): MessageLine {
  const { clientMessageId: id, text, writtenAt: at } = entry;
  const unsent = id === inFlight ? 'sending' : 'waiting';
  const state = ({ waiting: unsent, accepted: 'sent', refused: 'failed' } as const)[entry.state];
  return { kind: 'message', key: `in-${id}`, id, mine: true, text, at, state, first: true, last: true };
}

function together(before: MessageLine | undefined, after: MessageLine): boolean {
  if (!before || before.mine !== after.mine) return false;
  if (before.state === 'failed' || after.state === 'failed') return false;
  return Date.parse(after.at) - Date.parse(before.at) < TOGETHER_MS;
}
