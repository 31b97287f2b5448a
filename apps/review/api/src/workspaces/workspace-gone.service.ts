import { derivedId, WorkspaceDeleted, type ForgottenRows } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Forgetting, Outbox, OutboxRelay } from '@countersign/persistence';
import { Rounds } from '@countersign/runtime';
import { Forgetter } from '@countersign/runtime/forgetting';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import { EVERY_KEEPER } from './deletion.js';

const ROUND_MS = 5_000;
/** Whoever has not answered is told again: a stream keeps what is said for two weeks only. */
const TOLD_AGAIN = `interval '1 day'`;

interface Going {
  workspace: string;
  deletion_id: string;
}

/**
 * Deletes workspaces that are due. Beginning is one transaction: there is no way back, nothing of it is taken in here any more, and everybody will be
 * told. Then review forgets what it keeps; when every service has answered that it keeps nothing, the workspace is deleted (ADR 0068).
 */
@Injectable()
export class WorkspaceGone extends Rounds {
  private running?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
    private readonly forgetting: Forgetting,
    private readonly forgetter: Forgetter,
    private readonly relay: OutboxRelay,
  ) {
    super(ROUND_MS, 'workspace.not-deleted');
  }

  round(): Promise<void> {
    return (this.running ??= this.all().finally(() => (this.running = undefined)));
  }

  /** A service keeps nothing of it any more; said again it changes nothing. */
  async answered(workspace: string, service: string, forgotten: readonly ForgottenRows[]): Promise<void> {
    const counts = Object.fromEntries(forgotten.map(({ kind, rows }) => [kind, rows]));
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO workspace_forgotten (workspace, service, forgotten)
         SELECT workspace, $2, $3 FROM workspace WHERE workspace = $1 AND deletion_began_at IS NOT NULL ON CONFLICT DO NOTHING`,
        [workspace, service, JSON.stringify(counts)],
      );
      await recordChange(manager, { kind: 'access' });
    });
    this.nudge();
  }

  private async all(): Promise<void> {
    while (await this.beginDue());
    await this.tellAgain();
    const ours: { workspace: string }[] = await this.dataSource.query(
      `SELECT w.workspace FROM workspace w WHERE w.deletion_began_at IS NOT NULL AND w.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM workspace_forgotten f WHERE f.workspace = w.workspace AND f.service = 'review')`,
    );
    for (const { workspace } of ours) {
      const went = await this.forgetter.forget(workspace);
      await this.answered(workspace, 'review', Object.entries(went).map(([kind, rows]) => ({ kind, rows }))); // prettier-ignore
    }
    while (await this.endDone());
  }

  /** The next one that is due. @returns whether there was one */
  private async beginDue(): Promise<boolean> {
    const began = await this.dataSource.transaction(async (manager) => {
      const [[going]]: [Going[], number] = await manager.query(
        `UPDATE workspace SET deletion_began_at = clock_timestamp(), deletion_told_at = clock_timestamp(), version = version + 1
         WHERE workspace = (SELECT workspace FROM workspace WHERE deletion_due_at <= clock_timestamp() AND deletion_began_at IS NULL
           AND suspended_at IS NOT NULL ORDER BY deletion_due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING workspace, deletion_id`,
      );
      if (!going) return false;
      await this.forgetting.begin(going.workspace, manager);
      await this.tell(manager, going, going.deletion_id);
      await this.record(manager, going.workspace, 'workspace.deletion-began', {});
      return true;
    });
    if (began) this.relay.nudge();
    return began;
  }

  private async tellAgain(): Promise<void> {
    const told = await this.dataSource.transaction(async (manager) => {
      const [silent]: [(Going & { told: string })[], number] = await manager.query(
        `UPDATE workspace SET deletion_told_at = clock_timestamp() WHERE deletion_began_at IS NOT NULL AND deleted_at IS NULL
           AND deletion_told_at < clock_timestamp() - ${TOLD_AGAIN}
         RETURNING workspace, deletion_id, deletion_told_at::text AS told`,
      );
      for (const one of silent) await this.tell(manager, one, derivedId(one.deletion_id, `told:${one.told}`));
      return silent.length;
    });
    if (told > 0) this.relay.nudge();
  }

  private async tell(manager: EntityManager, { workspace }: Going, id: string): Promise<void> {
    const about = { id, workspace: this.config.workspace, data: { workspace } };
    await Outbox.add(manager, encodeEvent('review', WorkspaceDeleted, about));
  }

  /** Of one that everybody has forgotten. @returns whether there was one */
  private endDone(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [[gone]]: [{ workspace: string }[], number] = await manager.query(
        `UPDATE workspace SET deleted_at = clock_timestamp(), version = version + 1
         WHERE workspace = (SELECT w.workspace FROM workspace w WHERE w.deletion_began_at IS NOT NULL AND w.deleted_at IS NULL
           AND (SELECT count(*) FROM workspace_forgotten f WHERE f.workspace = w.workspace AND f.service = ANY($1)) = $2
           LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING workspace`,
        [EVERY_KEEPER, EVERY_KEEPER.length],
      );
      if (!gone) return false;
      const went: { service: string; forgotten: Record<string, number> }[] = await manager.query(
        'SELECT service, forgotten FROM workspace_forgotten WHERE workspace = $1',
        [gone.workspace],
      );
      const detail = Object.fromEntries(went.map(({ service, forgotten }) => [service, forgotten]));
      await this.record(manager, gone.workspace, 'workspace.deleted', detail);
      return true;
    });
  }

  private async record(
    manager: EntityManager,
    workspace: string,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, { kind: 'access' });
    const about = { actor: 'system', objectKind: 'setting', objectId: `workspace:${workspace}` } as const;
    for (const trail of [workspace, this.config.workspace].sort())
      await appendAudit(manager, { workspace: trail, action, ...about, detail });
  }
}
