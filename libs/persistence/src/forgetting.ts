import { setTimeout as sleep } from 'node:timers/promises';
import type { FactoryProvider } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Forgets } from './forgets.js';
import type { SchemaDefinition } from './migrate.js';

/** Rows that go in one transaction: others wait no longer than for these. */
const PORTION = 500;
/** Milliseconds between two looks whether those who wrote before are finished. */
const LOOK_MS = 50;

/**
 * Removes what a service's tables keep of a workspace. First it is written down that the workspace is forgotten, from when on the database takes in
 * nothing of it; then everything goes in portions. Whoever is killed leaves a smaller rest, and doing it again does the rest or nothing.
 */
export class Forgetting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forgets: Forgets,
    private readonly kept: readonly string[] = [],
  ) {}

  /** As a provider. @throws Error where the schema does not say what goes */
  static of({ app, forgets, kept = {} }: SchemaDefinition): FactoryProvider<Forgetting> {
    if (!forgets) throw new Error(`the schema of ${app} does not say what it forgets`);
    return {
      provide: Forgetting,
      inject: [DataSource],
      useFactory: (source: DataSource) => new Forgetting(source, forgets, Object.values(kept).flat()),
    };
  }

  /** Workspaces of which nothing is taken in any more. */
  async begun(): Promise<string[]> {
    const rows: { workspace: string }[] = await this.dataSource.query(
      'SELECT workspace FROM forgotten_workspace',
    );
    return rows.map(({ workspace }) => workspace);
  }

  /** From the commit of this on. */
  async begin(workspace: string, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.query('INSERT INTO forgotten_workspace (workspace) VALUES ($1) ON CONFLICT DO NOTHING', [
      workspace,
    ]);
  }

  /** @returns how many rows of each table went, those of earlier tries among them */
  async forget(workspace: string): Promise<Record<string, number>> {
    await this.begin(workspace);
    const [known]: { done: boolean }[] = await this.dataSource.query(
      'SELECT done_at IS NOT NULL AS done FROM forgotten_workspace WHERE workspace = $1',
      [workspace],
    );
    if (!known!.done) {
      await this.othersEnd();
      while (await this.anythingIsLeft(workspace))
        for (const table of Object.keys(this.forgets.goes))
          while ((await this.portion(workspace, table)) > 0);
      await this.dataSource.query(
        'UPDATE forgotten_workspace SET done_at = clock_timestamp() WHERE workspace = $1',
        [workspace],
      );
    }
    return this.went(workspace);
  }

  private async went(workspace: string): Promise<Record<string, number>> {
    const [row]: { rows: Record<string, number> }[] = await this.dataSource.query(
      'SELECT rows FROM forgotten_workspace WHERE workspace = $1',
      [workspace],
    );
    return Object.fromEntries(
      Object.keys(this.forgets.goes).map((table) => [table, row!.rows[table] ?? 0] as const),
    );
  }

  /** Whoever added a row before the workspace was written down has written by then, or has failed: what they wrote is seen. */
  private async othersEnd(): Promise<void> {
    const [now]: { next: string }[] = await this.dataSource.query(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    );
    for (;;) {
      const [look]: { ended: boolean }[] = await this.dataSource.query(
        'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS ended',
        [now!.next],
      );
      if (look!.ended) return;
      await sleep(LOOK_MS);
    }
  }

  private async anythingIsLeft(workspace: string): Promise<boolean> {
    for (const [table, of] of Object.entries(this.forgets.goes)) {
      const rows: unknown[] = await this.dataSource.query(`SELECT 1 FROM ${table} x WHERE ${of} LIMIT 1`, [
        workspace,
      ]);
      if (rows.length > 0) return true;
    }
    return false;
  }

  private async portion(workspace: string, table: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      // One after the other, in however many processes.
      await manager.query('SELECT 1 FROM forgotten_workspace WHERE workspace = $1 FOR UPDATE', [workspace]);
      const [gone]: { count: string }[] = await manager.query(this.removal(table), this.asked(workspace, table)); // prettier-ignore
      await manager.query(
        `UPDATE forgotten_workspace SET rows = rows || jsonb_build_object($2::text, coalesce((rows ->> $2)::bigint, 0) + $3::bigint)
         WHERE workspace = $1`,
        [workspace, table, gone!.count],
      );
      return Number(gone!.count);
    });
  }

  private removal(table: string): string {
    if (this.kept.includes(table)) return 'SELECT forget_kept($2, $1, $3) AS count';
    return `WITH gone AS (DELETE FROM ${table} x WHERE x.ctid = ANY(ARRAY(SELECT x.ctid FROM ${table} x
              WHERE ${this.forgets.goes[table]!} LIMIT $2)) RETURNING 1) SELECT count(*) AS count FROM gone`;
  }

  private asked(workspace: string, table: string): unknown[] {
    return this.kept.includes(table) ? [workspace, table, PORTION] : [workspace, PORTION];
  }
}
