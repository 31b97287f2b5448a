import { post } from './http.js';
import type { NextStep, Spoken } from './taxonomy.js';

export type TermList = 'edit-tag' | 'reject-reason' | 'close-reason';

/** What a code is to mean from now on; `base` is the version it was made from, 0 for a new one. */
export interface SavedTerm {
  label: Spoken;
  before?: Spoken;
  after?: Spoken;
  nextStep?: NextStep;
  instruction?: Spoken;
  base: number;
}

const at = (list: TermList, code: string, verb = ''): string =>
  `/taxonomy/${list}/${encodeURIComponent(code)}${verb}`;

export const saveTerm = (list: TermList, code: string, term: SavedTerm): Promise<unknown> =>
  post(at(list, code), term);

export const retireTerm = (list: TermList, code: string, base: number, retired: boolean): Promise<unknown> =>
  post(at(list, code, '/retire'), { base, retired });

export const mergeTerm = (list: TermList, code: string, base: number, into: string): Promise<unknown> =>
  post(at(list, code, '/merge'), { base, into });
