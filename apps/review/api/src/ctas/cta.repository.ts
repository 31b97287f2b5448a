import type { CtaStage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { CtaDto, CtaTextsDto } from './cta.dto.js';

/** A call to action as it was saved. */
export interface CtaRow {
  cta_id: string;
  version: number;
  stage: CtaStage;
  title: string;
  texts: CtaTextsDto;
  /** `YYYY-MM-DD`. */
  valid_until: string | null;
  removed: boolean;
}

const NEWEST = `
  SELECT DISTINCT ON (cta_id) cta_id, version, stage, title, texts, valid_until::text AS valid_until, removed,
         coalesce(valid_until < current_date, false) AS over
    FROM cta WHERE workspace = $1`;

/** All that are kept, the softest first. */
export async function ctasKept(manager: EntityManager, workspace: string): Promise<CtaDto[]> {
  const rows: (CtaRow & { over: boolean; uses: number })[] = await manager.query(
    `SELECT c.*, (SELECT count(*)::int FROM cta_event e
                   WHERE e.workspace = $1 AND e.cta_id = c.cta_id AND e.sent_at IS NOT NULL) AS uses
       FROM (${NEWEST} ORDER BY cta_id, version DESC) c
      WHERE NOT c.removed ORDER BY array_position(ARRAY['SOFT', 'MEDIUM', 'DIRECT'], c.stage), c.cta_id`,
    [workspace],
  );
  return rows.map(({ cta_id: id, valid_until: day, removed: _, ...cta }) => ({
    ...{ id, ...cta },
    validUntil: day ?? undefined,
  }));
}

/** As it was saved last, removed or not. */
export async function newestCta(
  manager: EntityManager,
  workspace: string,
  id: string,
): Promise<CtaRow | undefined> {
  const [row]: CtaRow[] = await manager.query(`${NEWEST} AND cta_id = $2 ORDER BY cta_id, version DESC`, [
    workspace,
    id,
  ]);
  return row;
}

export async function keepCta(
  manager: EntityManager,
  workspace: string,
  row: CtaRow,
  actor: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO cta (workspace, cta_id, version, stage, title, texts, valid_until, removed, saved_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[workspace, row.cta_id, row.version, row.stage, row.title],
      ...[JSON.stringify(row.texts), row.valid_until, row.removed, actor],
    ],
  );
}
