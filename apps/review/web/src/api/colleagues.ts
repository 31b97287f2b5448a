import { change, read, type Schemas } from './client.js';

/** Somebody who works here and can read conversations. */
export type Colleague = Schemas['ColleagueDto'];
/** What colleagues tell each other about a conversation. It has no `text`: nothing that is sent takes one. */
export type Note = Schemas['NoteDto'];
/** Something one is to look at. */
export type Notice = Schemas['NoticeDto'];

const of = (id: string): { path: { id: string } } => ({ path: { id } });

export const listColleagues = (): Promise<Schemas['ColleaguesDto']> => read('/colleagues', {});

export const listNotes = (conversationId: string): Promise<Schemas['NotesDto']> =>
  read('/conversations/{id}/notes', of(conversationId));

/** @param mentions ids of those who are told */
export const writeNote = (
  conversationId: string,
  note: string,
  mentions: string[],
): Promise<Schemas['WrittenNoteDto']> =>
  change('/conversations/{id}/notes', { ...of(conversationId), body: { note, mentions } });

/** Asks somebody what they think; their next note answers it. */
export const askColleague = (itemId: string, colleagueId: string, note: string): Promise<void> =>
  change('/items/{id}/ask', { ...of(itemId), body: { colleagueId, note } });

/** Says whose a conversation is; null is nobody's. */
export const assignTo = (conversationId: string, assignment: Schemas['AssignDto']): Promise<void> =>
  change('/conversations/{id}/assign', { ...of(conversationId), body: assignment });

export const listNotices = (): Promise<Schemas['NoticesDto']> => read('/notices', {});

export const noticeSeen = (id: string): Promise<void> => change('/notices/{id}/seen', of(id));
