import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Longer than any channel repeats itself (WhatsApp: 7 days) and than the stream keeps messages. */
const KEPT_DAYS = 8;
const DAY_MS = 24 * 3_600_000;

/** Forgets, once a day, the ids no repeat can reach any more. What was said went when its turn closed. */
@Injectable()
export class InboxRetention extends Rounds {
  constructor(private readonly dataSource: DataSource) {
    super(DAY_MS, 'inbox.prune-failed');
  }

  protected async round(): Promise<void> {
    for (const table of ['inbox', 'inbox_repeat', 'inbox_tombstone', 'newest_turn', 'settled_media']) {
      await this.dataSource.query(
        `DELETE FROM ${table} WHERE received_at < now() - make_interval(days => $1)`,
        [KEPT_DAYS],
      );
    }
  }
}
