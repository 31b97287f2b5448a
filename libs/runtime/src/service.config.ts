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
}
