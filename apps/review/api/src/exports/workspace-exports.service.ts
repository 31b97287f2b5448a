import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ObjectStore } from '@countersign/objects';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { ExportMaker } from './export-maker.service.js';
import { exportPart } from './export-part.js';
import type { ExportState, WorkspaceExportDto } from './workspace-export.dto.js';

interface Row {
  export_id: string;
  state: ExportState;
  by: string | null;
  asked_at: Date;
  expires_at: Date | null;
  bytes: string;
  rows: Record<string, number>;
}

interface Ready {
  export_id: string;
  workspace: string;
  attempt: number;
  parts: number;
  bytes: string;
  asked_at: Date;
  good: boolean;
}

const LISTED = `SELECT e.export_id, e.asked_at, e.expires_at, e.bytes, e.rows, p.name AS by,
    CASE WHEN e.state = 'ready' AND e.expires_at <= clock_timestamp() THEN 'expired' ELSE e.state END AS state
  FROM workspace_export e LEFT JOIN person p ON 'person:' || p.id = e.asked_by`;

/** Exports of the workspace one is in, for whoever administers it: asked for, made in the background, fetched for seven days (OP-09). */
@Injectable()
export class WorkspaceExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
    private readonly current: CurrentWorkspace,
    private readonly maker: ExportMaker,
  ) {}

  async list(): Promise<WorkspaceExportDto[]> {
    const rows: Row[] = await this.dataSource.query(
      `${LISTED} WHERE e.workspace = $1 ORDER BY e.asked_at DESC LIMIT 20`,
      [this.current.workspace],
    );
    return rows.map(toDto);
  }

  /** @throws Problem 409 `export_running` while another is made */
  async ask(by: Person): Promise<WorkspaceExportDto> {
    const { workspace } = this.current;
    const id = randomUUID();
    await this.dataSource.transaction(async (manager) => {
      const asked: unknown[] = await manager.query(
        'INSERT INTO workspace_export (export_id, workspace, asked_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
        [id, workspace, actorOf(by)],
      );
      if (asked.length === 0)
        throw new Problem(409, 'export_running', 'An export of this workspace is being made already.');
      await record(manager, { by, workspace, id, action: 'workspace.export-asked' });
    });
    this.maker.nudge();
    const [row]: Row[] = await this.dataSource.query(`${LISTED} WHERE e.export_id = $1`, [id]);
    return toDto(row!);
  }

  /** That it was fetched is on the trail before the first byte. @throws Problem 404, 409 `export_not_ready`, 410 `export_expired` */
  async fetch(by: Person, id: string): Promise<{ content: Readable; bytes: number; name: string }> {
    const { workspace } = this.current;
    const [row]: (Ready & { state: ExportState })[] = await this.dataSource.query(
      `SELECT export_id, workspace, attempt, parts, bytes, asked_at, state, expires_at > clock_timestamp() AS good
       FROM workspace_export WHERE export_id = $1 AND workspace = $2`,
      [id, workspace],
    );
    if (!row) throw new Problem(404, 'no_such_export', 'There is no such export.');
    if (row.state === 'expired' || (row.state === 'ready' && !row.good))
      throw new Problem(410, 'export_expired', 'This export has expired. Make another.');
    if (row.state !== 'ready') throw new Problem(409, 'export_not_ready', 'This export is not ready.');
    await this.dataSource.transaction((manager) =>
      record(manager, { by, workspace, id, action: 'workspace.export-fetched' }),
    );
    const name = `${workspace}-${row.asked_at.toISOString().slice(0, 10)}.tar.gz`;
    return { content: Readable.from(this.parts(row)), bytes: Number(row.bytes), name };
  }

  private async *parts(row: Ready): AsyncGenerator<Buffer> {
    for (let part = 1; part <= row.parts; part++) {
      const bytes = await this.objects.get(exportPart(row, row.attempt, part));
      if (!bytes) throw new Error('a part of an export is gone');
      yield bytes;
    }
  }
}

function record(
  manager: EntityManager,
  { by, workspace, id, action }: { by: Person; workspace: string; id: string; action: string },
): Promise<void> {
  const about = { objectKind: 'setting', objectId: `workspace:${workspace}` } as const;
  return appendAudit(manager, { workspace, actor: actorOf(by), action, ...about, detail: { export: id } });
}

function toDto({ export_id: id, state, by, asked_at: askedAt, expires_at: expiresAt, bytes, rows }: Row) {
  return {
    ...{ id, state, by: by ?? 'Somebody', askedAt: askedAt.toISOString() },
    ...(state === 'ready' && {
      expiresAt: expiresAt!.toISOString(),
      bytes: Number(bytes),
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    }),
  } satisfies WorkspaceExportDto;
}
