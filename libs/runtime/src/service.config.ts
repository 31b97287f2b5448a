import { Matches, Max, Min } from 'class-validator';
import { FromEnv } from './from-env.js';

/** What every service is told. */
export class ServiceConfig {
  @FromEnv('NATS_URL')
  @Matches(/^(nats|tls):\/\/\S+$/, { message: 'NATS_URL must look like nats://host:port' })
  natsUrl!: string;
  @FromEnv('NATS_USER') natsUser!: string;
  @FromEnv('NATS_PASSWORD', { secret: true }) natsPassword!: string;
  /** The one workspace of a single-workspace installation. */
  @FromEnv('WORKSPACE', { default: 'main' }) @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  /** Seconds between two looks of the standing audit. */
  @FromEnv('AUDIT_INTERVAL', { default: '60', type: 'number' }) @Min(0.1) @Max(3_600) auditSeconds!: number;
  /** Violations somebody has looked into and that no work can put right, as the audit names them, with commas between. */
  @FromEnv('AUDIT_ACCEPTED', { optional: true }) auditAccepted?: string;
  /** Seconds before each new try of a message whose handler failed; after the last one it is a dead letter. */
  @FromEnv('HANDLER_RETRY_DELAYS', { default: '1,5,15,60' })
  @Matches(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, {
    message: 'HANDLER_RETRY_DELAYS must be seconds separated by commas',
  })
  handlerRetryDelays!: string;

  /** {@link handlerRetryDelays} in milliseconds. */
  get handlerRetryDelaysMs(): number[] {
    return this.handlerRetryDelays.split(',').map((seconds) => Number(seconds) * 1_000);
  }
}
