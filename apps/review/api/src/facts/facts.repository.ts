import type { BusinessFacts, FactsSheet } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/** A saved sheet, as its row. */
export interface SheetRow {
  version: number;
  facts: BusinessFacts;
  saved_by: string;
  saved_at: Date;
}

/** The workspace's sheet as it stands, for a request for a draft; undefined where nobody has written one. */
export async function sheetOf(manager: EntityManager, workspace: string): Promise<FactsSheet | undefined> {
  const row = await sheetRow(manager, workspace);
  return row && { ...row.facts, version: row.version };
}

/** @param version the newest when absent */
export async function sheetRow(
  manager: EntityManager,
  workspace: string,
  version?: number,
): Promise<SheetRow | undefined> {
  const rows: SheetRow[] = await manager.query(
    `SELECT version, facts, saved_by, saved_at FROM business_facts
     WHERE workspace = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
    [workspace, version ?? null],
  );
  return rows[0];
}

/** When each version was saved and by whom, newest first. */
export function sheetVersions(
  manager: EntityManager,
  workspace: string,
): Promise<{ version: number; by: string; at: Date }[]> {
  return manager.query(
    `SELECT f.version, coalesce(p.name, 'Somebody') AS by, f.saved_at AS at
     FROM business_facts f LEFT JOIN person p ON 'person:' || p.id = f.saved_by
     WHERE f.workspace = $1 ORDER BY f.version DESC LIMIT 200`,
    [workspace],
  );
}
