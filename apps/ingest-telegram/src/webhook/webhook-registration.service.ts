import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountHealth } from '@countersign/runtime';
import { Bots, type Bot } from '../bots.js';
import { IngestTelegramConfig } from '../ingest-telegram.config.js';

/** Tells Telegram where to call us, and again until it listens. */
@Injectable()
export class WebhookRegistration implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly config: IngestTelegramConfig,
    private readonly bots: Bots,
    private readonly health: AccountHealth,
  ) {}

  onApplicationBootstrap(): void {
    const { webhookUrl, webhookSecret } = this.config;
    if (!webhookUrl || !webhookSecret) return;
    const base = webhookUrl.replace(/\/+$/, '');
    for (const bot of this.bots.all) {
      void this.register(bot, `${base}/webhooks/telegram/${bot.account.accountId}`, webhookSecret);
    }
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async register(bot: Bot, url: string, secret: string): Promise<void> {
    const failure = await bot.receiver.setWebhook(url, secret);
    await this.health.report(bot.account, failure?.cause);
    if (!failure) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.register(bot, url, secret);
    }, failure.waitMs);
    this.timers.add(timer);
  }
}
