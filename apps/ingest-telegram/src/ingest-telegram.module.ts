import { Module } from '@nestjs/common';
import { AccountHealth, InvalidConfiguration } from '@countersign/runtime';
import { Bots } from './bots.js';
import { IngestTelegramConfig } from './ingest-telegram.config.js';
import { Pollers } from './polling/pollers.service.js';
import { UpdateIntake } from './update-intake.service.js';
import { WebhookRegistration } from './webhook/webhook-registration.service.js';

/** Telegram in: updates by long poll or webhook, onto the bus, and only then confirmed. */
@Module({ providers: [AccountHealth, Bots, Pollers, UpdateIntake, WebhookRegistration] })
export class IngestTelegramModule {
  constructor({ webhookUrl, webhookSecret }: IngestTelegramConfig) {
    if (webhookUrl && !webhookSecret) {
      throw new InvalidConfiguration(['TELEGRAM_WEBHOOK_SECRET is missing: TELEGRAM_WEBHOOK_URL needs it']);
    }
  }
}
