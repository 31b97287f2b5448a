import { Rounds } from '@countersign/runtime';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PARTS, removeSql, type Part } from './kept-words.js';
import { keptSince, nightOf } from './retention.policy.js';
import { daysInForce, holdStill } from './retention-in-force.js';

const ROUND_MS = 600_000;
/** Rows of one transaction: nobody at the desk waits for it. */
const BATCH = 1_000;

interface Night {
  workspace: string;
  night: string;
  now: Date;
}

/**
 * Removes, once a night, the words that were kept long enough (PR-03). A batch and its count are one transaction: whoever is killed leaves a
 * night that has not ended, and the next round goes on with it. Who finds a batch under way by another replica leaves it to that one.
 */
@Injectable()
export class RetentionNights extends Rounds implements BeforeApplicationShutdown {
  private stopped = false;

  constructor(private readonly dataSource: DataSource) {
    super(ROUND_MS, 'retention.not-run');
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
  }

  /** Goes through the night that began last in every workspace, unless somebody has. */
  async round(now = new Date()): Promise<void> {
    const night = nightOf(now);
    const runs: { workspace: string }[] = await this.dataSource.query(
      `WITH begun AS (INSERT INTO retention_run (workspace, night) SELECT workspace, $1::date FROM workspace WHERE deletion_began_at IS NULL
         ON CONFLICT DO NOTHING RETURNING workspace)
       SELECT workspace FROM begun UNION SELECT workspace FROM retention_run WHERE night = $1 AND ended_at IS NULL`,
      [night],
    );
    for (const { workspace } of runs) while (!this.stopped && (await this.batch({ workspace, night, now })));
  }

  /** @returns whether there may be more */
  private batch({ workspace, night, now }: Night): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [run]: unknown[] = await manager.query(
        'SELECT 1 FROM retention_run WHERE workspace = $1 AND night = $2 AND ended_at IS NULL FOR UPDATE SKIP LOCKED',
        [workspace, night],
      );
      if (!run) return false;
      await holdStill(manager, workspace);
      for (const part of PARTS) {
        const rows = await this.remove(manager, part, { workspace, now });
        if (rows === 0) continue;
        await manager.query(
          `UPDATE retention_run SET removed = jsonb_set(removed, ARRAY[$3], to_jsonb(coalesce((removed ->> $3)::int, 0) + $4::int))
           WHERE workspace = $1 AND night = $2`,
          [workspace, night, part, rows],
        );
        return true;
      }
      await manager.query(
        'UPDATE retention_run SET ended_at = clock_timestamp() WHERE workspace = $1 AND night = $2',
        [workspace, night],
      );
      return false;
    });
  }

  private async remove(
    manager: EntityManager,
    part: Part,
    { workspace, now }: Omit<Night, 'night'>,
  ): Promise<number> {
    const { messages } = (await daysInForce(manager, workspace)).days;
    const sql = removeSql(part, BATCH);
    // Rows that go as such do not say after how many days.
    const values = [workspace, keptSince(now, messages), ...(sql.includes('$3') ? [messages] : [])];
    const [, rows]: [unknown, number] = await manager.query(sql, values);
    return rows;
  }
}
