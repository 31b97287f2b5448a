import { change, type Schemas } from './client.js';

export type TermList = 'edit-tag' | 'reject-reason' | 'close-reason';

/** What a code is to mean from now on; `base` is the version it was made from, 0 for a new one. */
export type SavedTerm = Schemas['SaveTermDto'];

type Saved = Schemas['TermVersionDto'];

export const saveTerm = (list: TermList, code: string, term: SavedTerm): Promise<Saved> =>
  change('/taxonomy/{list}/{code}', { path: { list, code }, body: term });

export const retireTerm = (list: TermList, code: string, base: number, retired: boolean): Promise<Saved> =>
  change('/taxonomy/{list}/{code}/retire', { path: { list, code }, body: { base, retired } });

export const mergeTerm = (list: TermList, code: string, base: number, into: string): Promise<Saved> =>
  change('/taxonomy/{list}/{code}/merge', { path: { list, code }, body: { base, into } });
