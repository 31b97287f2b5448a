import { FromEnv, ServiceConfig } from '@countersign/runtime';

/** What the analytics writer is told. */
export class AnalyticsWriterConfig extends ServiceConfig {
  @FromEnv('ANALYTICS_DATABASE_URL', { secret: true }) databaseUrl!: string;
}
