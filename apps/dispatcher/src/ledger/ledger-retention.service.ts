import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY_MS = 24 * 3_600_000;

/** What is of no use any more: waits that are over, and statuses of bubbles older than any channel reports on. */
const PRUNE = [
  'DELETE FROM throttle WHERE until < now()',
  `DELETE FROM delivery_event WHERE received_at < now() - interval '30 days'`,
];

/** Clears up once a day. The ledger itself is kept: it is the proof of what was sent. */
@Injectable()
export class LedgerRetention extends Rounds {
  constructor(private readonly dataSource: DataSource) {
    super(DAY_MS, 'ledger.prune-failed');
  }

  protected async round(): Promise<void> {
    for (const statement of PRUNE) await this.dataSource.query(statement);
  }
}
