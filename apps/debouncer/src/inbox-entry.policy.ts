import { derivedId, type Envelope, type InboundMessage } from '@countersign/contracts';
import { isUrgent } from './urgent-words.policy.js';

/** What of a message a turn needs later; the rest of the event is not kept. */
export type StoredMessage = Pick<
  InboundMessage,
  | 'kind'
  | 'text'
  | 'attachments'
  | 'providerMessageId'
  | 'replyTo'
  | 'providerTime'
  | 'providerSequence'
  | 'chat'
  | 'sender'
>;

/** One inbox row, as the one statement that takes in a batch reads it; names are the columns'. */
export interface InboxEntry {
  event_id: string;
  workspace: string;
  channel?: string;
  account_id?: string;
  contact_id?: string;
  conversation_id: string;
  message_key: string;
  fact: InboundMessage['fact'];
  /** Opens or moves the window. What does not join is remembered for order, dedupe and coverage only. */
  joins: boolean;
  /** Its words cannot wait: the window closes at once. */
  urgent: boolean;
  seq: number;
  prev?: number;
  /** JSON of {@link StoredMessage}; absent for what does not join. */
  message?: string;
  /** UTF-8 bytes of `message`. */
  bytes: number;
  traceparent?: string;
}

/** Where in its stream an event stands. */
export interface Position {
  seq: number;
  prev?: number;
  traceparent?: string;
}

/**
 * What an inbound event means to a window. Commands are answered by policy and deletions take away, so neither opens nor
 * moves one; `/human` asks for a person and is a message like any other (CH-07).
 */
export function inboxEntry(
  event: Envelope<InboundMessage>,
  conversationId: string,
  at: Position,
  cannotWait: (text: string | undefined) => boolean = isUrgent,
): InboxEntry {
  const { data } = event;
  const joins = data.fact !== 'deleted' && (data.command === undefined || data.command === 'human');
  const message = joins ? JSON.stringify(stored(data)) : undefined;
  return {
    event_id: event.id,
    workspace: event.workspace,
    channel: event.channel,
    account_id: event.accountId,
    contact_id: event.contactId,
    conversation_id: conversationId,
    message_key: derivedId(conversationId, `message:${data.providerMessageId}`),
    fact: data.fact,
    joins,
    urgent: joins && cannotWait(data.text),
    seq: at.seq,
    // Without a chain there is nothing to miss: order falls back to times.
    prev: data.unchained ? undefined : (data.prev ?? at.prev),
    message,
    bytes: message === undefined ? 0 : new TextEncoder().encode(message).length,
    traceparent: at.traceparent,
  };
}

function stored(data: InboundMessage): StoredMessage {
  const {
    kind,
    text,
    attachments,
    providerMessageId,
    replyTo,
    providerTime,
    providerSequence,
    chat,
    sender,
  } = data;
  return {
    kind,
    text,
    attachments,
    providerMessageId,
    replyTo,
    providerTime,
    providerSequence,
    chat,
    sender,
  };
}
