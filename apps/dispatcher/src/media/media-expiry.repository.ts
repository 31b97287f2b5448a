import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DispatcherConfig } from '../dispatcher.config.js';
import { deletionOf, type KnownMedia } from './media-events.js';
import { KNOWN } from './media.repository.js';

/** Files at a time. */
const BATCH = 100;

/** Which files were kept long enough, and what of them may lie in the store still. The clock is the database's. */
@Injectable()
export class MediaExpiryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DispatcherConfig,
  ) {}

  /** Ends the next files whose days are over and tells everybody, together. @returns how many */
  expire(): Promise<number> {
    const days = this.config.mediaRetentionDays;
    return this.dataSource.transaction(async (manager) => {
      const [rows]: [KnownMedia[], number] = await manager.query(
        `UPDATE media SET state = 'deleted', remains = true
         WHERE media_id = ANY(ARRAY(SELECT media_id FROM media
           WHERE state = 'stored' AND settled_at < clock_timestamp() - make_interval(days => $1)
           ORDER BY settled_at LIMIT $2 FOR UPDATE SKIP LOCKED))
         RETURNING ${KNOWN}`,
        [days, BATCH],
      );
      for (const row of rows) await Outbox.add(manager, deletionOf(row, days));
      return rows.length;
    });
  }

  /** Files that nobody is shown any more and that may still lie in the store. */
  remaining(): Promise<{ media_id: string; workspace: string }[]> {
    return this.dataSource.query(`SELECT media_id, workspace FROM media WHERE remains LIMIT ${BATCH}`);
  }

  /** Nothing of it lies in the store. */
  async gone(mediaId: string): Promise<void> {
    await this.dataSource.query('UPDATE media SET remains = false WHERE media_id = $1', [mediaId]);
  }

  /** Whatever was written before this was kept long enough. */
  async keptSince(): Promise<Date> {
    const [row]: { since: Date }[] = await this.dataSource.query(
      'SELECT clock_timestamp() - make_interval(days => $1) AS since',
      [this.config.mediaRetentionDays],
    );
    return row!.since;
  }

  /** @returns those of the files that are shown, or being fetched */
  async inUse(mediaIds: readonly string[]): Promise<Set<string>> {
    const rows: { media_id: string }[] = await this.dataSource.query(
      `SELECT media_id FROM media WHERE media_id = ANY($1) AND state IN ('stored', 'wanted')`,
      [mediaIds],
    );
    return new Set(rows.map((row) => row.media_id));
  }
}
