import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

/** What the web chat service is told. */
export class IngestWebConfig extends ServiceConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** 0 = any free port. */
  @FromEnv('WEBCHAT_PORT', { default: '3001', type: 'number' }) @Min(0) @Max(65_535) port!: number;
  /** Interface to listen on; loopback unless the operator says otherwise. */
  @FromEnv('HOST', { default: '127.0.0.1' }) host!: string;
  @FromEnv('ID_KEY', { secret: true }) @MinLength(16) idKey!: string;
  /** What the dispatcher shows to deliver replies. */
  @FromEnv('INTERNAL_TOKEN', { secret: true })
  @MinLength(16)
  @Matches(/^\S+$/, { message: 'INTERNAL_TOKEN must have no spaces: it travels in a header' })
  internalToken!: string;
  /** Signs visitors' tokens; another key ends every conversation in progress. */
  @FromEnv('WEBCHAT_TOKEN_KEY', { secret: true }) @MinLength(16) tokenKey!: string;
  /** Other sites that may show the chat in a frame: origins separated by spaces or commas. */
  @FromEnv('WEBCHAT_ORIGINS', { default: '' })
  @Matches(/^(https?:\/\/[\w.*-]+(:\d{1,5})?([\s,]+|$))*$/, {
    message: 'WEBCHAT_ORIGINS must be origins such as https://shop.example, separated by spaces',
  })
  origins!: string;
  /** What the page is called. */
  @FromEnv('WEBCHAT_TITLE', { default: 'Chat with us' }) @MaxLength(60) title!: string;
  /** Messages one visitor may send in a minute. */
  @FromEnv('WEBCHAT_MESSAGES_PER_MINUTE', { default: '30', type: 'number' })
  @Min(1)
  @Max(10_000)
  messagesPerMinute!: number;
  /** Visitors one address may begin or resume as in a minute; a whole office may share an address. */
  @FromEnv('WEBCHAT_SESSIONS_PER_MINUTE', { default: '300', type: 'number' })
  @Min(1)
  @Max(100_000)
  sessionsPerMinute!: number;
  @FromEnv('ACCOUNTS_FILE', { optional: true }) accountsFile?: string;
  @FromEnv('NODE_ENV', { optional: true }) nodeEnv?: string;

  /** Whether customers use it, so by https. */
  get inProduction(): boolean {
    return this.nodeEnv === 'production';
  }

  /** {@link origins}, one by one. */
  get allowedOrigins(): string[] {
    return this.origins.split(/[\s,]+/).filter((origin) => origin !== '');
  }
}
