import { change, read, type Schemas } from './client.js';
import type { Approved } from './items.js';

/** What is said in a recording, as a model heard it, or why nobody wrote it down. */
export type Transcript = Schemas['ThreadTranscriptDto'];
/** One that was heard. */
type Heard = Transcript & Required<Pick<Transcript, 'text' | 'model' | 'confidence'>>;
/** A file, as far as it can be looked at. */
export type Media = Schemas['ThreadMediaDto'];
/** A file that is here, with links for whoever asked. */
export type StoredFile = Media & Required<Pick<Media, 'id' | 'url' | 'goodUntil' | 'shown'>>;
export type Attachment = Schemas['ThreadAttachmentDto'];
export type Delivery = Schemas['MessageDeliveryDto'];
export type Message = Schemas['ThreadMessageDto'];
/** Something that was countersigned to be done outside the conversation, and what became of it. */
export type DoneEffect = Schemas['ThreadEffectDto'];
/** What led somebody here, when they first came. */
export type Source = Schemas['ThreadSourceDto'];
/** Its messages are the newest ones in the order they reached us, at most `THREAD_PAGE`. */
export type Conversation = Schemas['ThreadDto'];
/** Who answers: people with drafts, people alone, or nobody for now. */
export type ConversationMode = Conversation['mode'];

export const THREAD_PAGE = 200;

const of = (id: string): { path: { id: string } } => ({ path: { id } });

export const isStored = (media: Media | undefined): media is StoredFile => media?.state === 'stored';

export const isHeard = (transcript: Transcript): transcript is Heard => transcript.text !== undefined;

/** @param body `from` is the one that was on screen */
export const changeMode = (conversationId: string, body: Schemas['ModeDto']): Promise<void> =>
  change('/conversations/{id}/mode', { ...of(conversationId), body });

/** A file described anew, with fresh links. */
export const getFile = (id: string): Promise<Media> => read('/files/{id}', of(id));

/** @param before ISO 8601: only what reached us earlier */
export const getConversation = (conversationId: string, before?: string): Promise<Conversation> =>
  read('/conversations/{id}', { ...of(conversationId), query: { before } });

/** What a hand-written reply would bind to, when no item is open. */
export const getComposing = (conversationId: string): Promise<Schemas['ComposerDto']> =>
  read('/conversations/{id}/composer', of(conversationId));

/** The customer's message is on screen, and all before it: where the channel can, they are shown so. */
export const tellSeen = (conversationId: string, messageId: string): Promise<void> =>
  change('/conversations/{id}/seen', { ...of(conversationId), body: { messageId } });

export const sendReply = (conversationId: string, reply: Schemas['WriteReplyDto']): Promise<Approved> =>
  change('/conversations/{id}/replies', { ...of(conversationId), body: reply });

/** When a reply that is approved now would leave; null is at once. */
export const getLeaving = (conversationId: string): Promise<Schemas['LeavingDto']> =>
  read('/conversations/{id}/leaving', of(conversationId));
