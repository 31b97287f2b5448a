import type { EntityManager } from 'typeorm';
import type { SavedReplyDto, SavedReplyVersionDto, SavedTextsDto } from './saved-reply.dto.js';

interface SavedRow {
  shortcut: string;
  version: number;
  title: string;
  texts: SavedTextsDto;
  removed: boolean;
}

/** All that can be used, the most used first. */
export async function savedReplies(manager: EntityManager, workspace: string): Promise<SavedReplyDto[]> {
  const rows: (Omit<SavedRow, 'removed'> & { uses: number; last: Date | null })[] = await manager.query(
    `SELECT s.shortcut, s.version, s.title, s.texts, coalesce(u.uses, 0) AS uses, u.last_used_at AS last
       FROM (SELECT DISTINCT ON (shortcut) * FROM saved_reply WHERE workspace = $1 ORDER BY shortcut, version DESC) s
       LEFT JOIN saved_reply_use u ON u.workspace = s.workspace AND u.shortcut = s.shortcut
      WHERE NOT s.removed ORDER BY uses DESC, s.shortcut`,
    [workspace],
  );
  return rows.map(({ last, ...reply }) => ({ ...reply, ...(last && { lastUsedAt: last.toISOString() }) }));
}

/** As it was saved last, removed or not. */
export async function savedReply(
  manager: EntityManager,
  workspace: string,
  shortcut: string,
): Promise<SavedRow | undefined> {
  const [row]: SavedRow[] = await manager.query(
    `SELECT shortcut, version, title, texts, removed FROM saved_reply WHERE workspace = $1 AND shortcut = $2 ORDER BY version DESC LIMIT 1`,
    [workspace, shortcut],
  );
  return row;
}

/** Everything it ever said, newest first. */
export async function savedVersions(
  manager: EntityManager,
  workspace: string,
  shortcut: string,
): Promise<SavedReplyVersionDto[]> {
  const rows: (Omit<SavedReplyVersionDto, 'at'> & { at: Date })[] = await manager.query(
    `SELECT s.version, s.title, s.texts, s.removed, coalesce(p.name, 'Somebody') AS by, s.saved_at AS at
       FROM saved_reply s LEFT JOIN person p ON 'person:' || p.id = s.saved_by
      WHERE s.workspace = $1 AND s.shortcut = $2 ORDER BY s.version DESC LIMIT 200`,
    [workspace, shortcut],
  );
  return rows.map(({ at, ...version }) => ({ ...version, at: at.toISOString() }));
}

export async function keepVersion(
  manager: EntityManager,
  workspace: string,
  { shortcut, version, title, texts, removed }: SavedRow,
  actor: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO saved_reply (workspace, shortcut, version, title, texts, removed, saved_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [workspace, shortcut, version, title, JSON.stringify(texts), removed, actor],
  );
}

export async function countUse(manager: EntityManager, workspace: string, shortcut: string): Promise<void> {
  await manager.query(
    `INSERT INTO saved_reply_use AS u (workspace, shortcut, uses, last_used_at) VALUES ($1, $2, 1, now())
     ON CONFLICT (workspace, shortcut) DO UPDATE SET uses = u.uses + 1, last_used_at = now()`,
    [workspace, shortcut],
  );
}
