import { spoken } from '../lib/language/spoken.js';
import { read } from './client.js';

export type NextStep = 'redraft' | 'manual' | 'escalate' | 'close';

/** The same in both languages. */
export interface Spoken {
  en: string;
  es: string;
}

/** One code of a list, in words. */
export interface Term {
  code: string;
  label: Spoken;
  before?: Spoken;
  after?: Spoken;
  nextStep?: NextStep;
  instruction?: Spoken;
  retired: boolean;
  mergedInto?: string;
  own: boolean;
  version: number;
}

export interface Taxonomy {
  editTags: Term[];
  rejectReasons: Term[];
  closeReasons: Term[];
}

export const getTaxonomy = (): Promise<Taxonomy> => read('/taxonomy', {});

/** In the language of the page. */
export const said = (words: Spoken): string => words[spoken.get()];

/** What can be chosen now. */
export const inUse = (terms: readonly Term[] = []): Term[] => terms.filter(({ retired }) => !retired);

/** A code in words, also a retired one; the code itself where nobody knows it any more. */
export function labelOf(terms: readonly Term[] = [], code: string): string {
  const term = terms.find((one) => one.code === code);
  return term ? said(term.label) : code;
}
