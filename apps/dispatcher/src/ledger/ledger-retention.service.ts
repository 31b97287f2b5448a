import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY_MS = 24 * 3_600_000;

/** What is of no use any more: waits that are over, and statuses of bubbles older than any channel reports on. */
const PRUNE = [
  'DELETE FROM throttle WHERE until < now()',
  `DELETE FROM delivery_event WHERE received_at < now() - interval '30 days'`,
];

/** Clears up once a day. The ledger itself is kept: it is the proof of what was sent. */
@Injectable()
export class LedgerRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    void this.prune();
    this.timer = setInterval(() => void this.prune(), DAY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async prune(): Promise<void> {
    try {
      for (const statement of PRUNE) await this.dataSource.query(statement);
    } catch (error) {
      log.warn('ledger.prune-failed', { code: errorCode(error) });
    }
  }
}
