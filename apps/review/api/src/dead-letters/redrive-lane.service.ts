import { DeadLetterDoor } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { tellLettersChanged } from './letter-changed.js';
import type { LetterRow } from './letter-row.js';
import { acrossWorkspaces } from '../access/current-workspace.js';

/** One replica hands out at a time, and nobody plans meanwhile. */
const LOCK = 7_460_003;
const TICK_MS = 200;
/** Behind by more than this, the whole plan moves on: what waited while we were away does not leave all at once. */
const LATE_SECONDS = 2;

/** Hands out what is due. A crash between the hand-out and its note repeats the same message id: handled once. */
@Injectable()
export class RedriveLane implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly door: DeadLetterDoor,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.nudge(), TICK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks now, unless it is at it. */
  nudge(): void {
    this.running ??= acrossWorkspaces(() => this.handOutDue())
      .catch((error: unknown) => log.warn('redrive.failed', { code: errorCode(error) }))
      .finally(() => (this.running = undefined));
  }

  /** Keeps the plan to the caller until its transaction ends. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  }

  private async handOutDue(): Promise<void> {
    const [{ waiting }]: [{ waiting: boolean }] = await this.dataSource.query(
      'SELECT EXISTS (SELECT 1 FROM dead_letter WHERE due_at <= clock_timestamp()) AS waiting',
    );
    if (waiting) await this.dataSource.transaction((manager) => this.handOut(manager));
  }

  private async handOut(manager: EntityManager): Promise<void> {
    await this.lock(manager);
    await manager.query(
      `UPDATE dead_letter SET due_at = due_at + late.by
       FROM (SELECT clock_timestamp() - min(due_at) AS by FROM dead_letter) late
       WHERE due_at IS NOT NULL AND late.by > make_interval(secs => $1)`,
      [LATE_SECONDS],
    );
    const due: LetterRow[] = await manager.query(
      'SELECT * FROM dead_letter WHERE due_at <= clock_timestamp() ORDER BY due_at FOR UPDATE',
    );
    const gone: string[] = [];
    for (const { letter_id: id, letter_seq: seq, redrives } of due) {
      if (!(await this.door.redrive(Number(seq), redrives))) gone.push(id);
    }
    await manager.query(
      `UPDATE dead_letter SET due_at = NULL, state = CASE WHEN letter_id = ANY($2) THEN 'open' ELSE state END
       WHERE letter_id = ANY($1)`,
      [due.map(({ letter_id: id }) => id), gone],
    );
    if (gone.length > 0) await tellLettersChanged(manager);
  }
}
