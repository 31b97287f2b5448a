import { Matches } from 'class-validator';
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
}
