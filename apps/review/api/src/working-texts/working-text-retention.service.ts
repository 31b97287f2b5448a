import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const ROUND_MS = 3_600_000;
/** Days nobody has gone on with a text. */
export const KEPT_DAYS = 14;

/** Forgets what was begun and left: it may quote a customer, and nobody misses it (RV-04). */
@Injectable()
export class WorkingTextRetention extends Rounds {
  constructor(private readonly dataSource: DataSource) {
    super(ROUND_MS, 'working-text.not-pruned');
  }

  async round(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM working_text WHERE updated_at < now() - make_interval(days => $1::int)`,
      [KEPT_DAYS],
    );
  }
}
