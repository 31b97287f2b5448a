import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { Matches, Max, Min, MinLength } from 'class-validator';

const HTTP = /^https?:\/\/[^\s/]+/;

/** What the Telegram ingest service is told. */
export class IngestTelegramConfig extends ServiceConfig {
  @FromEnv('ID_KEY', { secret: true }) @MinLength(16) idKey!: string;
  /** Of the account `telegram-main`; the accounts file names other variables. */
  @FromEnv('TELEGRAM_BOT_TOKEN', { optional: true, secret: true }) botToken?: string;
  @FromEnv('ACCOUNTS_FILE', { optional: true }) accountsFile?: string;
  @FromEnv('TELEGRAM_API_ROOT', { default: 'https://api.telegram.org' })
  @Matches(HTTP, { message: 'TELEGRAM_API_ROOT must be an http:// or https:// address' })
  apiRoot!: string;
  /** Public address of this service; `/webhooks/telegram/<account>` is put behind it. Without it we poll. */
  @FromEnv('TELEGRAM_WEBHOOK_URL', { optional: true })
  @Matches(HTTP, { message: 'TELEGRAM_WEBHOOK_URL must be an http:// or https:// address' })
  webhookUrl?: string;
  /** What Telegram shows in a header of every call. */
  @FromEnv('TELEGRAM_WEBHOOK_SECRET', { optional: true, secret: true })
  @Matches(/^[\w-]{16,256}$/, {
    message: 'TELEGRAM_WEBHOOK_SECRET must be 16 to 256 of A-Z, a-z, 0-9, _ and -',
  })
  webhookSecret?: string;
  /** 0 = any free port. */
  @FromEnv('WEBHOOK_PORT', { default: '3002', type: 'number' }) @Min(0) @Max(65_535) webhookPort!: number;
  @FromEnv('HOST', { default: '127.0.0.1' }) host!: string;
}
