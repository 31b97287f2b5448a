import type { EntityManager } from 'typeorm';
import type { TaxonomyList, Term } from './term.js';
import { termsOf } from './term.repository.js';

/** Merged once and again is merged into the last; nobody can merge in a circle. */
export function standsFor(terms: readonly Term[], code: string): string {
  const next = terms.find((term) => term.code === code)?.mergedInto;
  return next === undefined ? code : standsFor(terms, next);
}

/**
 * Codes as they are kept: a merged one as what stands in its place, one nobody knows as `OTHER`, each once. A retired one stays:
 * a page that was open before it was retired still offers it.
 */
export async function keptCodes(
  manager: EntityManager,
  workspace: string,
  list: TaxonomyList,
  codes: readonly string[],
): Promise<{ codes: string[]; unknown: string[] }> {
  if (codes.length === 0) return { codes: [], unknown: [] };
  const terms = (await termsOf(manager, workspace)).filter((term) => term.list === list);
  const known = new Set(terms.map(({ code }) => code));
  const kept = codes.map((code) => (known.has(code) ? standsFor(terms, code) : 'OTHER'));
  return { codes: [...new Set(kept)], unknown: codes.filter((code) => !known.has(code)) };
}
