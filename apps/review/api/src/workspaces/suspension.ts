import type { EntityManager } from 'typeorm';
import type { SuspensionDto } from './workspace.dto.js';

/** SQL: this workspace is suspended. */
export const IS_SUSPENDED = (workspace: string): string =>
  `EXISTS (SELECT 1 FROM workspace s WHERE s.workspace = ${workspace} AND s.suspended_at IS NOT NULL)`;

/** Of a row with it. */
export interface SuspendedRow {
  suspended_at: Date | null;
  suspended_for: string | null;
  suspender: string | null;
}

/** Nothing of it is drafted while it is. */
export async function isSuspended(manager: EntityManager, workspace: string): Promise<boolean> {
  const [row]: [{ suspended: boolean }] = await manager.query(`SELECT ${IS_SUSPENDED('$1')} AS suspended`, [
    workspace,
  ]);
  return row.suspended;
}

export function suspensionOf(row: SuspendedRow): { suspended?: SuspensionDto } {
  const { suspended_at: since, suspended_for: reason, suspender: by } = row;
  return since
    ? { suspended: { reason: reason ?? '', by: by ?? 'Somebody', since: since.toISOString() } }
    : {};
}
