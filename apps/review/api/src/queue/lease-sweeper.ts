import { errorCode, log } from '@countersign/observability';
import { SeenEvents } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Silences } from '../silence/silence.service.js';
import { ClaimService } from './claim.service.js';
import { followContacts } from './rank.js';
import { ExpiryService } from './expiry.service.js';
import { SnoozeService } from './snooze.service.js';

const SWEEP_MS = 5_000;
const PRUNE_MS = 3_600_000;

/** Frees items of closed tabs, brings back what was put aside, and drops rows nobody can ask for any more. */
@Injectable()
export class LeaseSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running = Promise.resolve();
  private prunedAt = 0;

  constructor(
    private readonly claims: ClaimService,
    private readonly snoozes: SnoozeService,
    private readonly expiry: ExpiryService,
    private readonly silences: Silences,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.sweep());
    }, SWEEP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      await this.claims.releaseExpired();
      await this.snoozes.wakeDue();
      await this.silences.sweep();
      await this.expiry.expireDue();
      await followContacts(this.dataSource.manager);
      if (Date.now() - this.prunedAt < PRUNE_MS) return;
      this.prunedAt = Date.now();
      await this.dataSource.query(`DELETE FROM change WHERE at < now() - interval '1 day'`);
      await this.dataSource.query(`DELETE FROM final_judgement WHERE at < now() - interval '1 day'`);
      await this.dataSource.query(`DELETE FROM idempotency WHERE at < now() - interval '72 hours'`);
      await SeenEvents.prune(this.dataSource.manager);
    } catch (error) {
      log.warn('lease.sweep-failed', { code: errorCode(error) });
    }
  }
}
