import { JetStreamDoor } from '@countersign/messaging';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountHealth } from '@countersign/runtime';
import { Bots } from '../bots.js';
import { IngestTelegramConfig } from '../ingest-telegram.config.js';
import { UpdateIntake } from '../update-intake.service.js';
import { PollCursor } from './poll-cursor.js';
import { PollLease } from './poll-lease.js';
import { Poller } from './poller.js';

/** One poller per bot, unless Telegram calls us. */
@Injectable()
export class Pollers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: { poller: Poller; ended: Promise<void> }[] = [];

  constructor(
    private readonly config: IngestTelegramConfig,
    private readonly bots: Bots,
    private readonly intake: UpdateIntake,
    private readonly health: AccountHealth,
    private readonly door: JetStreamDoor,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.webhookUrl) return;
    const { intake, health, door } = this;
    this.running = this.bots.all.map((bot) => {
      const { accountId } = bot.account;
      const lease = new PollLease(door, accountId);
      const cursor = new PollCursor(door, accountId);
      const poller = new Poller(bot, { intake, health, lease, cursor });
      return { poller, ended: poller.run() };
    });
  }

  /** What is being published is finished and confirmed, and the lease handed back, before the bus is left. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const { poller } of this.running) poller.stop();
    await Promise.all(this.running.map(({ ended }) => ended));
  }
}
