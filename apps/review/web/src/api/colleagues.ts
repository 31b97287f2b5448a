import { change, read } from './client.js';
import { post } from './http.js';

/** Somebody who works here and can read conversations. */
export interface Colleague {
  id: string;
  name: string;
  /** May decide, so that an item can be theirs. */
  decides: boolean;
}

/** What colleagues tell each other about a conversation. It has no `text`: nothing that is sent takes one. */
export interface Note {
  id: string;
  note: string;
  by: string;
  mine: boolean;
  at: string;
  /** Names of those who were told. */
  mentioned: string[];
}

/** Something one is to look at. */
export interface Notice {
  id: string;
  kind: 'mentioned' | 'asked' | 'answered' | 'expired' | 'assigned' | 'webhook-dead' | 'claim-taken';
  /** Absent where it is about no conversation. */
  conversationId?: string;
  /** Absent where there was none yet. */
  itemId?: string;
  contactName?: string;
  /** Of `webhook-dead`. */
  webhookName?: string;
  by?: string;
  note?: string;
  at: string;
}

export const listColleagues = (): Promise<{ colleagues: Colleague[] }> => read('/colleagues', {});

export const listNotes = (conversationId: string): Promise<{ notes: Note[] }> =>
  read('/conversations/{id}/notes', { path: { id: conversationId } });

/** @param mentions ids of those who are told */
export const writeNote = (
  conversationId: string,
  note: string,
  mentions: string[],
): Promise<{ id: string }> =>
  change('/conversations/{id}/notes', { path: { id: conversationId }, body: { note, mentions } });

/** Asks somebody what they think; their next note answers it. */
export const askColleague = (itemId: string, colleagueId: string, note: string): Promise<void> =>
  change('/items/{id}/ask', { path: { id: itemId }, body: { colleagueId, note } });

/** Says whose a conversation is; null is nobody's. */
export const assignTo = (
  conversationId: string,
  assignment: { from: string | null; to: string | null },
): Promise<void> => post(`/conversations/${encodeURIComponent(conversationId)}/assign`, assignment);

export const listNotices = (): Promise<{ notices: Notice[]; count: number }> => read('/notices', {});

export const noticeSeen = (id: string): Promise<void> => change('/notices/{id}/seen', { path: { id } });
