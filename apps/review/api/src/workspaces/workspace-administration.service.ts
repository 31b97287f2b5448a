import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { DraftBacklog } from '../coverage/draft-backlog.service.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CALLED, join } from '../people/membership.repository.js';
import { rolesOf } from '../people/stored-roles.js';
import { ReviewConfig } from '../review.config.js';
import { KillSwitchService } from '../stopping/kill-switch.service.js';
import { DELETER, DELETION, deletionOf, isGone, type DeletionRow } from './deletion.js';
import { SUSPENDER, SUSPENSION, suspensionOf, type SuspendedRow } from './suspension.js';
import type {
  NewWorkspaceDto,
  RenameWorkspaceDto,
  SuspendWorkspaceDto,
  WorkspaceDto,
  WorkspacesDto,
} from './workspace.dto.js';

export interface WorkspaceRow extends SuspendedRow, DeletionRow {
  workspace: string;
  name: string;
  version: number;
  stopped_before: boolean;
  people: number;
  open_items: number;
}

const LISTED = `
  SELECT w.workspace, ${CALLED} AS name, w.version, w.stopped_before, ${SUSPENSION}, ${DELETION},
         (SELECT count(*)::int FROM membership m WHERE m.workspace = w.workspace AND m.ended_at IS NULL) AS people,
         (SELECT count(*)::int FROM review_item i WHERE i.workspace = w.workspace AND i.state <> 'settled' AND NOT i.silent) AS open_items
  FROM workspace w ${SUSPENDER} ${DELETER}`;

/**
 * Makes, renames, suspends and resumes workspaces. Administrators of the installation's own do it to all, others to theirs; nobody is shown more
 * than numbers of a workspace they do not belong to (ADR 0062).
 */
@Injectable()
export class WorkspaceAdministration {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
    private readonly switches: KillSwitchService,
    private readonly backlog: DraftBacklog,
  ) {}

  async list(person: Person): Promise<WorkspacesDto> {
    const own = this.config.workspace;
    const rows: WorkspaceRow[] = await this.dataSource.query(
      `${LISTED} WHERE $1 = $2 OR w.workspace = $1 ORDER BY w.workspace <> $2, w.deletion_began_at IS NOT NULL, lower(${CALLED}), w.workspace`,
      [person.workspace, own],
    );
    const mayCreate = person.workspace === own && person.roles.includes('admin');
    const graceDays = this.config.workspaceDeletionDays;
    return { workspaces: rows.map((row) => this.dto(row)), mayCreate, graceDays };
  }

  /** One that an account made by being written to has nobody yet, and is taken over. @throws Problem 403, 409 `workspace_exists` */
  async create(by: Person, { id, name }: NewWorkspaceDto): Promise<WorkspaceDto> {
    if (by.workspace !== this.config.workspace)
      throw new Problem(403, 'forbidden', 'Administrators of the installation’s own workspace make others.');
    await this.dataSource.transaction(async (manager) => {
      const made: unknown[] = await manager.query(
        `INSERT INTO workspace (workspace, name) VALUES ($1, $2)
         ON CONFLICT (workspace) DO UPDATE SET name = excluded.name, version = workspace.version + 1
           WHERE workspace.deletion_asked_at IS NULL AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.workspace = excluded.workspace)
         RETURNING 1`,
        [id, name.trim()],
      );
      if (made.length === 0) throw exists();
      await join(manager, { personId: by.id, workspace: id, roles: rolesOf(by.roles.join(',')) });
      // The next sign-in is still where they are now.
      await manager.query('UPDATE membership SET entered_at = NULL WHERE person_id = $1 AND workspace = $2', [
        by.id,
        id,
      ]);
      await this.record(manager, by, id, 'workspace.created', { name: name.trim() });
    });
    return this.one(id);
  }

  /** @throws Problem 404, 409 `workspace_differs` */
  async rename(by: Person, id: string, { name, base }: RenameWorkspaceDto): Promise<WorkspaceDto> {
    await this.changeable(by, id, base);
    await this.change(by, id, base, 'workspace.renamed', { name: name.trim() }, ['name = $3', name.trim()]);
    return this.one(id);
  }

  /**
   * Sending stops first: where nobody answers, nothing is suspended. A crash before the rest leaves it stopped and shown as such.
   * @throws Problem 404, 409 `workspace_differs`, `own_workspace` or `suspended_already`, 503
   */
  async suspend(by: Person, id: string, { reason, base }: SuspendWorkspaceDto): Promise<WorkspaceDto> {
    if (id === this.config.workspace)
      throw new Problem(409, 'own_workspace', 'The installation’s own workspace cannot be suspended.');
    const { suspended_at: already } = await this.changeable(by, id, base);
    if (already) throw new Problem(409, 'suspended_already', 'This workspace is suspended already.');
    const said = reason.trim();
    const stopped: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM sending_stop WHERE scope = 'workspace' AND target = $1 AND stopped`,
      [id],
    );
    if (stopped.length === 0) await this.switches.setWorkspace(by, id, { on: true, reason: said });
    await this.change(by, id, base, 'workspace.suspended', { reason: said }, [
      'suspended_at = clock_timestamp(), suspended_for = $3, suspended_by = $4, stopped_before = $5, suspended_from = $6',
      ...[said, actorOf(by), stopped.length > 0, by.workspace],
    ]);
    return this.one(id);
  }

  /**
   * What waited goes on; sending stays stopped where somebody had stopped it before. What the installation's administrators suspended they resume.
   * @throws Problem 403 `suspended_by_installation`, 404, 409 `workspace_differs`, `not_suspended` or `deletion_asked`, 503
   */
  async resume(by: Person, id: string, { reason, base }: SuspendWorkspaceDto): Promise<WorkspaceDto> {
    const row = await this.changeable(by, id, base);
    if (!row.suspended_at) throw new Problem(409, 'not_suspended', 'This workspace is not suspended.');
    if (row.deletion_asked_at) throw new Problem(409, 'deletion_asked', 'This workspace is to be deleted. Keep it first, then resume it.'); // prettier-ignore
    if (this.isAboveThem(by, row.from_outside))
      throw new Problem(403, 'suspended_by_installation', 'Whoever runs the installation suspended this workspace, and only they resume it.'); // prettier-ignore
    const said = reason.trim();
    if (!row.stopped_before) await this.switches.setWorkspace(by, id, { on: false, reason: said });
    await this.change(by, id, base, 'workspace.resumed', { reason: said }, [
      'suspended_at = NULL, suspended_for = NULL, suspended_by = NULL, suspended_from = NULL, stopped_before = false, resumed_at = clock_timestamp()',
    ]);
    this.backlog.nudge();
    return this.one(id);
  }

  /** Whether the installation's administrators did it, and whoever asks is none of them: then only those undo it. */
  isAboveThem(by: Person, fromOutside: boolean | null): boolean {
    return fromOutside === true && by.workspace !== this.config.workspace;
  }

  /** @throws Problem 404 where it is none of theirs, 409 `workspace_deleted` or `workspace_differs` */
  async changeable(by: Person, id: string, base: number): Promise<WorkspaceRow> {
    const theirs = by.workspace === this.config.workspace || by.workspace === id;
    const [row]: WorkspaceRow[] = theirs
      ? await this.dataSource.query(`${LISTED} WHERE w.workspace = $1`, [id])
      : [];
    if (!row) throw new Problem(404, 'no_such_workspace', 'There is no such workspace.');
    if (row.deletion_began_at) throw isGone();
    if (row.version !== base) throw meanwhile();
    return row;
  }

  /** Sets columns of it, where nobody has changed it meanwhile, and records that. @throws Problem 409 `workspace_differs` */
  async change(
    by: Person,
    id: string,
    base: number,
    action: string,
    detail: Record<string, unknown>,
    [set, ...values]: [string, ...unknown[]],
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, changed]: [unknown, number] = await manager.query(
        `UPDATE workspace SET version = version + 1, ${set} WHERE workspace = $1 AND version = $2`,
        [id, base, ...values],
      );
      if (changed === 0) throw meanwhile();
      await this.record(manager, by, id, action, detail);
    });
  }

  /** On the trail of the workspace, and on that of whoever did it from another. Every open page asks who it is anew. */
  private async record(
    manager: EntityManager,
    by: Person,
    id: string,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, { kind: 'access' });
    const about = { objectKind: 'setting', objectId: `workspace:${id}` } as const;
    for (const workspace of [...new Set([id, by.workspace])].sort())
      await appendAudit(manager, { workspace, actor: actorOf(by), action, ...about, detail });
  }

  async one(id: string): Promise<WorkspaceDto> {
    const [row]: WorkspaceRow[] = await this.dataSource.query(`${LISTED} WHERE w.workspace = $1`, [id]);
    return this.dto(row!);
  }

  private dto(row: WorkspaceRow): WorkspaceDto {
    const { workspace: id, name, version, people, open_items: openItems } = row;
    return {
      id,
      name,
      version,
      own: id === this.config.workspace,
      people,
      openItems,
      ...suspensionOf(row),
      ...deletionOf(row),
    };
  }
}

function meanwhile(): Problem {
  return new Problem(409, 'workspace_differs', 'Somebody else has just changed this workspace. Look at it again.'); // prettier-ignore
}

function exists(): Problem {
  const message = 'There is a workspace with this id already, or there was one. Choose another id.';
  return new Problem(409, 'workspace_exists', message, [{ field: 'id', message }]);
}
