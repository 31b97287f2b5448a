import type { ApprovalContent, TicketParameters } from '@countersign/contracts/approval';
import type { ViewedField } from '@countersign/contracts/approval-fields';
import type { CtaUse } from './ctas.js';
import { get, post } from './http.js';
import type { Approved, Standing } from './items.js';

/** What is said in a recording, as a model heard it, or why nobody wrote it down. */
export type Transcript =
  | {
      text: string;
      language?: string;
      confidence: 'high' | 'low' | 'unknown';
      model: string;
      reason?: undefined;
    }
  | { text?: undefined; reason: string };

/** A file, as far as it can be looked at. */
export type Media =
  | { state: 'pending' }
  | { state: 'failed'; reason?: string }
  | { state: 'deleted'; keptDays?: number }
  | StoredFile;

/** A file that is here, with links for whoever asked. */
export interface StoredFile {
  state: 'stored';
  id: string;
  /** When the links end, ISO 8601. */
  goodUntil: string;
  /** What it is by its own bytes. */
  type?: string;
  size?: number;
  /** Pixels. */
  width?: number;
  height?: number;
  /** Whether a browser shows or plays it in place; else it is a download. */
  shown: boolean;
  url: string;
  thumbnailUrl?: string;
}

export interface Attachment {
  kind: string;
  /** Of what has no kind of its own: `order`, `form`, `notice`. */
  about?: string;
  fileName?: string;
  mimeType?: string;
  /** Bytes, as the provider says. */
  size?: number;
  description?: string;
  /** Absent of what is no file. */
  media?: Media & { transcript?: Transcript };
}

type DeliveryState =
  'waiting' | 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'rejected' | 'unknown' | 'cancelled';

export interface Delivery {
  state: DeliveryState;
  code?: string;
  /** The provider's own words. */
  words?: string;
  dueAt?: string;
}

export interface Message {
  id: string;
  direction: 'in' | 'out';
  /** Of what we sent: an administrator tried the channel. */
  test?: boolean;
  kind: string;
  text?: string;
  attachments: Attachment[];
  /** When it was written, as the provider says. */
  at: string;
  receivedAt: string;
  late: boolean;
  edited: boolean;
  deleted: boolean;
  /** Its words are gone: they were kept for so many days. */
  removedAfterDays?: number;
  command?: string;
  /** The id of the message this one answers; `earlier` when nobody has it. */
  replyTo?: string;
  /** Written by somebody else and passed on. */
  forwarded?: 'once' | 'often';
  /** The customer's reaction to it. */
  reaction?: string;
  author?: string;
  replyId?: string;
  /** Of what we sent: what can be tapped under it. */
  buttons?: string[];
  /** Of what we sent: what can be chosen. */
  list?: { button: string; rows: { id: string; title: string; description?: string }[] };
  /** Of a reaction we put: the provider's name of the message it stands on. */
  reactionTo?: string;
  /** Of what they wrote: the provider's name of it, to react to. */
  providerMessageId?: string;
  delivery?: Delivery;
}

/** Something that was countersigned to be done outside the conversation, and what became of it. */
export interface DoneEffect {
  id: string;
  kind: string;
  ticket: TicketParameters;
  /** `approved`: not known yet. */
  state: 'approved' | 'done' | 'refused' | 'unknown';
  code?: string;
  /** The receiver's own words. */
  words?: string;
  /** What the receiver calls it. */
  reference?: string;
  author: string;
  at: string;
}

/** What led somebody here, when they first came. */
export interface Source {
  kind: 'ad' | 'post' | 'link' | 'page';
  ref?: string;
  title?: string;
  url?: string;
  /** It was longer than what is kept. */
  cut: boolean;
}

export interface Conversation {
  id: string;
  channel: string;
  accountId: string;
  openItemId?: string;
  /** Why nobody may write to this contact, or null. */
  suppressed: string | null;
  /** Until when the channel takes a free reply; null where it always does. */
  windowEndsAt: string | null;
  mode: ConversationMode;
  /** Id of whose it is, or null. */
  assignedTo: string | null;
  /** Who took it over or paused it. */
  takenOverBy?: string;
  /** The dead letter that holds the conversation, or null. */
  heldBy: string | null;
  source: Source | null;
  contact: { id: string; name: string; handle?: string; language?: string };
  /** The newest ones in the order they reached us, at most `THREAD_PAGE`. */
  messages: Message[];
  effects: DoneEffect[];
}

/** Who answers: people with drafts, people alone, or nobody for now. */
export type ConversationMode = 'assisted' | 'human' | 'paused';

/** @param change `from` is the one that was on screen */
export const changeMode = (
  conversationId: string,
  change: { mode: ConversationMode; from: ConversationMode },
): Promise<void> => post(`/conversations/${encodeURIComponent(conversationId)}/mode`, change);

export const THREAD_PAGE = 200;

export type Composing = Pick<ApprovalContent, 'recipient' | 'seenThrough' | 'policyVersion'> & {
  recipientLabel: string;
};

/** A file described anew, with fresh links. */
export const getFile = (id: string): Promise<Media> => get(`/files/${encodeURIComponent(id)}`);

const at = (conversationId: string, rest = ''): string =>
  `/conversations/${encodeURIComponent(conversationId)}${rest}`;

/** @param before ISO 8601: only what reached us earlier */
export const getConversation = (conversationId: string, before?: string): Promise<Conversation> =>
  get(at(conversationId, before ? `?before=${encodeURIComponent(before)}` : ''));

/** What a hand-written reply would bind to, when no item is open. */
export const getComposing = (conversationId: string): Promise<Composing> =>
  get(at(conversationId, '/composer'));

/** The customer's message is on screen, and all before it: where the channel can, they are shown so. */
export const tellSeen = (conversationId: string, messageId: string): Promise<void> =>
  post(at(conversationId, '/seen'), { messageId });

export const sendReply = (
  conversationId: string,
  reply: Standing & {
    bubbles: ApprovalContent['bubbles'];
    digest: string;
    viewed?: ViewedField[];
    undoSeconds?: number;
    ctas?: CtaUse[];
  },
): Promise<Approved> => post(at(conversationId, '/replies'), reply);

/** When a reply that is approved now would leave; null is at once. */
export const getLeaving = (conversationId: string): Promise<{ notBefore: string | null }> =>
  get(`/conversations/${conversationId}/leaving`);
