import { spoken } from '../lib/language/spoken.js';
import { read, type Schemas } from './client.js';

export type Taxonomy = Schemas['TaxonomyDto'];
/** One code of a list, in words. */
export type Term = Schemas['TermDto'];
export type NextStep = NonNullable<Term['nextStep']>;
/** The same in both languages. */
export type Spoken = Schemas['SpokenDto'];

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
