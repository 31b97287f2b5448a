import { KEEPERS } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import type { DeletionDto, ForgettingDto } from './deletion.dto.js';

/** Every service that keeps something of a workspace: deleted is what none of them has any more. */
export const EVERY_KEEPER = ['review', ...KEEPERS] as const;

/** SQL: the columns of a {@link DeletionRow}, of a workspace `w` with {@link DELETER}. */
export const DELETION = `w.deletion_asked_at, w.deletion_for, w.deletion_from <> w.workspace AS deletion_from_outside,
  w.deletion_began_at, w.deleted_at, dp.name AS deleter,
  (SELECT jsonb_object_agg(f.service, jsonb_build_object('at', f.at, 'went', (SELECT sum(value::bigint) FROM jsonb_each_text(f.forgotten))))
   FROM workspace_forgotten f WHERE f.workspace = w.workspace) AS forgotten`;
export const DELETER = `LEFT JOIN person dp ON 'person:' || dp.id = w.deletion_by`;

/** Of a row with it. */
export interface DeletionRow {
  deletion_asked_at: Date | null;
  deletion_due_at: Date | null;
  deletion_for: string | null;
  deletion_from_outside: boolean | null;
  deletion_began_at: Date | null;
  deleted_at: Date | null;
  deleter: string | null;
  forgotten: Record<string, { at: string; went: number }> | null;
}

export function deletionOf(row: DeletionRow): { deletion?: DeletionDto } {
  const {
    deletion_asked_at: asked,
    deletion_due_at: due,
    deletion_began_at: began,
    deleted_at: deleted,
  } = row;
  if (!asked || !due) return {};
  return {
    deletion: {
      ...{ reason: row.deletion_for ?? '', by: row.deleter ?? 'Somebody' },
      ...{ askedAt: asked.toISOString(), dueAt: due.toISOString() },
      byInstallation: row.deletion_from_outside === true,
      ...(began && { beganAt: began.toISOString() }),
      ...(deleted && { deletedAt: deleted.toISOString() }),
      services: began ? EVERY_KEEPER.map((service) => forgettingOf(service, row.forgotten?.[service])) : [],
    },
  };
}

function forgettingOf(service: string, told: { at: string; went: number } | undefined): ForgettingDto {
  if (!told) return { service };
  return { service, at: new Date(told.at).toISOString(), went: Number(told.went) };
}

/** What whoever wants to change one is told from when on there is no way back. */
export const isGone = (): Problem =>
  new Problem(409, 'workspace_deleted', 'This workspace is being deleted or is deleted. Nothing of it can be changed any more.'); // prettier-ignore
