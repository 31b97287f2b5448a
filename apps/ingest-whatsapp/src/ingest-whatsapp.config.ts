import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { Max, Min, MinLength } from 'class-validator';

/** What the WhatsApp ingest service is told. It cannot send: it never sees an access token. */
export class IngestWhatsAppConfig extends ServiceConfig {
  @FromEnv('ID_KEY', { secret: true }) @MinLength(16) idKey!: string;
  /** Of the account `whatsapp-main`; the accounts file names others. */
  @FromEnv('WHATSAPP_PHONE_NUMBER_ID', { optional: true }) phoneNumberId?: string;
  @FromEnv('ACCOUNTS_FILE', { optional: true }) accountsFile?: string;
  /** Signs every call of Meta's. */
  @FromEnv('WHATSAPP_APP_SECRET', { secret: true }) @MinLength(16) appSecret!: string;
  /** What Meta shows when the address is set up in its dashboard. */
  @FromEnv('WHATSAPP_VERIFY_TOKEN', { secret: true }) @MinLength(16) verifyToken!: string;
  /** 0 = any free port. */
  @FromEnv('WHATSAPP_PORT', { default: '3003', type: 'number' }) @Min(0) @Max(65_535) port!: number;
  @FromEnv('HOST', { default: '127.0.0.1' }) host!: string;
}
