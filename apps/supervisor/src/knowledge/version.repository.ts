import type { EntityManager } from 'typeorm';

/** A version of a document, as its row. */
export interface VersionRow {
  name: string;
  version: number;
  title: string;
  language: string;
  text: string;
  removed: boolean;
  saved_by: string;
  saved_at: Date;
}

/** Newest first. */
export function versionsOf(manager: EntityManager, workspace: string, name: string): Promise<VersionRow[]> {
  return manager.query(
    `SELECT name, version, title, language, text, removed, saved_by, saved_at FROM knowledge_version
     WHERE workspace = $1 AND name = $2 ORDER BY version DESC LIMIT 1000`,
    [workspace, name],
  );
}

/** 0 while nobody changed what came with the workspace, or there is nothing yet. */
export async function currentVersion(
  manager: EntityManager,
  workspace: string,
  name: string,
): Promise<number> {
  const [row]: { version: number | null }[] = await manager.query(
    'SELECT max(version) AS version FROM knowledge_version WHERE workspace = $1 AND name = $2',
    [workspace, name],
  );
  return row?.version ?? 0;
}

/** What drafts are drawn from, by title. */
export async function listDocuments(manager: EntityManager, workspace: string) {
  const rows: {
    name: string;
    title: string;
    language: string;
    passages: number;
    version: number;
    ordering: number;
    changed_at: Date;
  }[] = await manager.query(
    `SELECT d.name, d.title, d.language, d.loaded_at AS changed_at,
       (SELECT count(*)::int FROM knowledge_passage p WHERE p.document_id = d.document_id) AS passages,
       (SELECT count(*)::int FROM knowledge_passage p WHERE p.document_id = d.document_id AND p.orders <> '{}') AS ordering,
       coalesce((SELECT max(version) FROM knowledge_version v WHERE v.workspace = d.workspace AND v.name = d.name), 0) AS version
     FROM knowledge_document d WHERE d.workspace = $1 ORDER BY d.language, d.title, d.name`,
    [workspace],
  );
  return rows.map(({ changed_at: changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }));
}
