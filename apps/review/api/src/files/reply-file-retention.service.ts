import { replyFileObject } from '@countersign/contracts/approval';
import { ObjectStore } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReviewConfig } from '../review.config.js';

const ROUND_MS = 3_600_000;
/** Days a file waits for the approval it was attached for. */
const UNUSED_DAYS = 1;
const BATCH = 200;

/**
 * Forgets files of replies: those nobody approved after a day, the others after as many days as what people send. First the row, then the
 * bytes: whoever is killed in between leaves a row that says so, and the next round removes them. An approval takes the row, so none is
 * forgotten under it.
 */
@Injectable()
export class ReplyFileRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private round = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
    private readonly config: ReviewConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), ROUND_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.round;
  }

  private begin(): void {
    this.round = this.round.then(() => this.clear());
  }

  /** One round. */
  async clear(): Promise<void> {
    try {
      await this.expire();
      while (!this.stopped && (await this.removeBytes()) === BATCH);
    } catch (error) {
      // What is left is left to the next round.
      log.warn('reply-file.not-cleared', { code: errorCode(error) });
    }
  }

  private async expire(): Promise<void> {
    await this.dataSource.query(
      `UPDATE reply_file SET removed_at = clock_timestamp(), kept_days = CASE WHEN approved_at IS NULL THEN $1::int ELSE $2::int END
       WHERE removed_at IS NULL
         AND coalesce(approved_at, uploaded_at) < clock_timestamp() - make_interval(days => CASE WHEN approved_at IS NULL THEN $1::int ELSE $2::int END)`,
      [UNUSED_DAYS, this.config.mediaRetentionDays],
    );
  }

  private async removeBytes(): Promise<number> {
    const rows: { file_id: string; workspace: string }[] = await this.dataSource.query(
      'SELECT file_id, workspace FROM reply_file WHERE removed_at IS NOT NULL AND NOT gone LIMIT $1',
      [BATCH],
    );
    for (const { file_id: fileId, workspace } of rows) {
      await this.objects.remove(replyFileObject(workspace, fileId));
      await this.dataSource.query('UPDATE reply_file SET gone = true WHERE file_id = $1', [fileId]);
    }
    return rows.length;
  }
}
