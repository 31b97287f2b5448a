import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { Max, Min } from 'class-validator';

/** What the analytics writer is told. */
export class AnalyticsWriterConfig extends ServiceConfig {
  @FromEnv('ANALYTICS_DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** How long an event may be seen missing from the table before the standing audit calls it a gap: two ack waits. */
  @FromEnv('AUDIT_GRACE', { default: '12', type: 'number' })
  @Min(0.1)
  @Max(3_600)
  auditGraceSeconds!: number;
}
