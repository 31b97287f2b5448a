import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { SuspensionDto } from './workspace.dto.js';

/** SQL: this workspace is suspended. */
export const IS_SUSPENDED = (workspace: string): string =>
  `EXISTS (SELECT 1 FROM workspace s WHERE s.workspace = ${workspace} AND s.suspended_at IS NOT NULL)`;

/** SQL: the columns of a {@link SuspendedRow}, of a workspace `w` with {@link SUSPENDER}. */
export const SUSPENSION =
  'w.suspended_at, w.suspended_for, w.suspended_from <> w.workspace AS from_outside, w.deletion_due_at, p.name AS suspender';
export const SUSPENDER = `LEFT JOIN person p ON 'person:' || p.id = w.suspended_by`;

/** Of a row with it. */
export interface SuspendedRow {
  suspended_at: Date | null;
  suspended_for: string | null;
  /** Null also where it was not kept yet. */
  from_outside: boolean | null;
  suspender: string | null;
  deletion_due_at: Date | null;
}

/** Nothing of it is drafted while it is. */
export async function isSuspended(manager: EntityManager, workspace: string): Promise<boolean> {
  const [row]: [{ suspended: boolean }] = await manager.query(`SELECT ${IS_SUSPENDED('$1')} AS suspended`, [
    workspace,
  ]);
  return row.suspended;
}

export function suspensionOf(row: SuspendedRow): { suspended?: SuspensionDto } {
  const {
    suspended_at: since,
    suspended_for: reason,
    suspender: by,
    from_outside: outside,
    deletion_due_at: due,
  } = row;
  if (!since) return {};
  return {
    suspended: {
      ...{ reason: reason ?? '', by: by ?? 'Somebody', since: since.toISOString() },
      byInstallation: outside === true,
      ...(due && { deletedFrom: due.toISOString() }),
    },
  };
}

/** What whoever wants to work in it is told, person or key. */
export const suspended = (): Problem =>
  new Problem(403, 'workspace_suspended', 'This workspace is suspended: nobody works in it until it is resumed. Ask an administrator.'); // prettier-ignore
