import type { EntityManager } from 'typeorm';
import { SHIPPED_TERMS } from './shipped-terms.js';
import type { TaxonomyList, Term } from './term.js';

interface TermRow {
  list: TaxonomyList;
  code: string;
  version: number;
  said: Pick<Term, 'label' | 'before' | 'after' | 'instruction'>;
  next_step: Term['nextStep'] | null;
  retired: boolean;
  merged_into: string | null;
  own: boolean;
}

/** Every list as the workspace has it: as shipped, with what was changed, then what was added, oldest first. */
export async function termsOf(manager: EntityManager, workspace: string): Promise<Term[]> {
  const rows: TermRow[] = await manager.query(
    'SELECT list, code, version, said, next_step, retired, merged_into, own FROM taxonomy_term WHERE workspace = $1 ORDER BY added_at, code',
    [workspace],
  );
  const changed = new Map(rows.map((row) => [`${row.list} ${row.code}`, termOf(row)]));
  const shipped = SHIPPED_TERMS.map((term) => changed.get(`${term.list} ${term.code}`) ?? term);
  return [...shipped, ...rows.filter(({ own }) => own).map(termOf)];
}

function termOf({ said, next_step: nextStep, merged_into: mergedInto, ...row }: TermRow): Term {
  return { ...row, ...said, ...(nextStep && { nextStep }), ...(mergedInto && { mergedInto }) };
}

export async function keepTerm(manager: EntityManager, workspace: string, term: Term): Promise<void> {
  const { list, code, version, label, before, after, instruction, nextStep, retired, mergedInto, own } = term;
  await manager.query(
    `INSERT INTO taxonomy_term (workspace, list, code, version, said, next_step, retired, merged_into, own)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (workspace, list, code) DO UPDATE SET version = excluded.version, said = excluded.said,
       next_step = excluded.next_step, retired = excluded.retired, merged_into = excluded.merged_into`,
    [
      ...[workspace, list, code, version, JSON.stringify({ label, before, after, instruction })],
      ...[nextStep ?? null, retired, mergedInto ?? null, own],
    ],
  );
}
