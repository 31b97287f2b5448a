import { ObjectsConfig } from '@countersign/objects';
import { FromEnv, Outbound } from '@countersign/runtime';
import {
  IsInt,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  Validate,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isEd25519PublicKey } from './approval/approval-key.js';

const URL_RULE = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

const DELAYS = /^\d+(\.\d+)?(,\d+(\.\d+)?)*$/;

@ValidatorConstraint()
class Ed25519PublicKey implements ValidatorConstraintInterface {
  validate(value: string): boolean {
    return isEd25519PublicKey(value);
  }
  defaultMessage(): string {
    return 'APPROVAL_PUBLIC_KEY must be an Ed25519 public key (SPKI DER, base64)';
  }
}

/** Seconds: a pause like typing, then a wait for a place in the limits. */
const LONGEST_WAIT_BETWEEN_BUBBLES = 8;

@ValidatorConstraint()
class LongerThanAWait implements ValidatorConstraintInterface {
  validate(fence: number, { object }: ValidationArguments): boolean {
    const { timeoutSeconds, pacing } = object as DispatcherConfig;
    return fence >= Math.max(2 * timeoutSeconds, pacing ? LONGEST_WAIT_BETWEEN_BUBBLES : 0);
  }
  defaultMessage(): string {
    return `SEND_FENCE must be at least twice SEND_TIMEOUT, and ${LONGEST_WAIT_BETWEEN_BUBBLES} with ENABLE_TYPING_PACING`;
  }
}

@ValidatorConstraint()
class SafeToCall implements ValidatorConstraintInterface {
  validate(value: string, { object }: ValidationArguments): boolean {
    const { ticketWebhookSecret: secret = '', outbound } = object as DispatcherConfig;
    return outbound.problemOf(value) === undefined && secret.length >= 24;
  }
  defaultMessage(): string {
    return 'TICKET_WEBHOOK_URL must be https and of the internet, or a place OUTBOUND_ALLOW_HOSTS names, without a user in it, and needs a TICKET_WEBHOOK_SECRET of 24 characters';
  }
}

/** What the dispatcher is told. */
export class DispatcherConfig extends ObjectsConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  @FromEnv('REDIS_URL')
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must look like redis://host:port' })
  redisUrl!: string;
  /** The public half of review's signing key: nothing is sent that it does not verify. */
  @FromEnv('APPROVAL_PUBLIC_KEY') @Validate(Ed25519PublicKey) approvalPublicKey!: string;

  @FromEnv('ACCOUNTS_FILE', { optional: true }) accountsFile?: string;
  @FromEnv('TELEGRAM_BOT_TOKEN', { optional: true, secret: true }) telegramBotToken?: string;
  @FromEnv('TELEGRAM_API_ROOT', { default: 'https://api.telegram.org' })
  @IsUrl(URL_RULE)
  telegramApiRoot!: string;
  @FromEnv('WHATSAPP_PHONE_NUMBER_ID', { optional: true }) whatsAppPhoneNumberId?: string;
  @FromEnv('WHATSAPP_ACCESS_TOKEN', { optional: true, secret: true }) whatsAppAccessToken?: string;
  /** Whose templates the number may send; none without it. */
  @FromEnv('WHATSAPP_BUSINESS_ACCOUNT_ID', { optional: true })
  @Matches(/^\d{5,30}$/, { message: 'WHATSAPP_BUSINESS_ACCOUNT_ID must be 5 to 30 digits' })
  whatsAppBusinessAccountId?: string;
  @FromEnv('WHATSAPP_GRAPH_URL', { default: 'https://graph.facebook.com' })
  @IsUrl(URL_RULE)
  whatsAppGraphUrl!: string;
  @FromEnv('WHATSAPP_API_VERSION', { default: 'v23.0' })
  @Matches(/^v\d{1,3}\.\d$/, { message: 'WHATSAPP_API_VERSION must look like v23.0' })
  whatsAppApiVersion!: string;
  /** Where the web chat service takes deliveries. */
  @FromEnv('WEBCHAT_INTERNAL_URL') @IsUrl(URL_RULE) webchatInternalUrl!: string;
  @FromEnv('INTERNAL_TOKEN', { secret: true }) @MinLength(16) internalToken!: string;

  /** Where tickets are opened that were countersigned; none without it (ADR 0038). */
  @FromEnv('TICKET_WEBHOOK_URL', { optional: true }) @Validate(SafeToCall) ticketWebhookUrl?: string;
  /** As in review: places inside, or without TLS, that may be called (SE-08). */
  @FromEnv('OUTBOUND_ALLOW_HOSTS', { default: '' }) outboundAllowHosts!: string;
  /** Signs every call to it. Nobody else is told. */
  @FromEnv('TICKET_WEBHOOK_SECRET', { optional: true, secret: true }) ticketWebhookSecret?: string;
  /** The receiver carries out one Idempotency-Key once: then a lost answer is asked for again with the same key. */
  @FromEnv('TICKET_WEBHOOK_HONOURS_KEY', { default: 'false', type: 'boolean' }) ticketHonoursKey!: boolean;
  /** Seconds one call to it may take. */
  @FromEnv('TICKET_WEBHOOK_TIMEOUT', { default: '10', type: 'number' })
  @Min(0.1)
  @Max(30)
  ticketTimeoutSeconds!: number;

  /** Pause like somebody who types between the bubbles of a reply (DS-06). */
  @FromEnv('ENABLE_TYPING_PACING', { default: 'true', type: 'boolean' }) pacing!: boolean;
  /** Show people that they were read, where a channel can and the accounts file does not say otherwise (CH-14). */
  @FromEnv('ENABLE_READ_MARKS', { default: 'true', type: 'boolean' }) readMarks!: boolean;
  /** Show people that somebody types while bubbles are paced; else as above. */
  @FromEnv('ENABLE_TYPING_SIGNS', { default: 'true', type: 'boolean' }) typingSigns!: boolean;
  /** Seconds a provider may take for one call. */
  @FromEnv('SEND_TIMEOUT', { default: '20', type: 'number' }) @Min(0.1) @Max(30) timeoutSeconds!: number;
  /** Seconds a claim stands without a sign of life; well above one call and the longest pause between two. */
  @FromEnv('SEND_FENCE', { default: '60', type: 'number' })
  @Min(1)
  @Max(600)
  @Validate(LongerThanAWait)
  fenceSeconds!: number;
  /** Seconds between two questions to a provider whether an account may send. */
  @FromEnv('CHANNEL_PROBE_INTERVAL', { default: '30', type: 'number' })
  @Min(0.1)
  @Max(60)
  probeSeconds!: number;
  /** Seconds between two looks at the provider's templates. */
  @FromEnv('TEMPLATE_SYNC_INTERVAL', { default: '3600', type: 'number' })
  @Min(0.1)
  @Max(86_400)
  templateSyncSeconds!: number;
  /** Seconds before each new try of what certainly was not sent; after the last one it is rejected (DS-03). */
  @FromEnv('SEND_RETRY_DELAYS', { default: '1,5,15,60' })
  @Matches(DELAYS, { message: 'SEND_RETRY_DELAYS must be seconds separated by commas' })
  retryDelays!: string;
  /** Seconds before each new try to fetch a file; a day in all, then it is given up. */
  @FromEnv('MEDIA_RETRY_DELAYS', { default: '1,5,30,120,600,1800,3600,7200,14400,28800,28800' })
  @Matches(DELAYS, { message: 'MEDIA_RETRY_DELAYS must be seconds separated by commas' })
  mediaRetryDelays!: string;

  /** Days a file somebody sent is kept; then it is deleted, and its place says so (AU-01). */
  @FromEnv('MEDIA_RETENTION_DAYS', { default: '180', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(3_650)
  mediaRetentionDays!: number;

  /** Where tickets may be opened. */
  get outbound(): Outbound {
    return new Outbound(this.outboundAllowHosts);
  }

  /** {@link retryDelays} in milliseconds. */
  get retryDelaysMs(): number[] {
    return millisecondsOf(this.retryDelays);
  }

  /** {@link mediaRetryDelays} in milliseconds. */
  get mediaRetryDelaysMs(): number[] {
    return millisecondsOf(this.mediaRetryDelays);
  }
}

function millisecondsOf(delays: string): number[] {
  return delays.split(',').map((seconds) => Number(seconds) * 1_000);
}
