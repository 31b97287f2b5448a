import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { Max, Min } from 'class-validator';

/** What the debouncer is told. Times are seconds. */
export class DebouncerConfig extends ServiceConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** Quiet time after a person's last message before the turn is closed (DB-01). */
  @FromEnv('TYPING_DEBOUNCE_DELAY', { default: '5.0', type: 'number' })
  @Min(0)
  @Max(120)
  delaySeconds!: number;
  /** Nobody waits longer than this after their first message, however long they go on writing. */
  @FromEnv('TYPING_DEBOUNCE_CAP', { default: '30', type: 'number' })
  @Min(1)
  @Max(300)
  capSeconds!: number;
  /** How long a missing earlier message is waited for: two ack waits, after which every redelivery has happened. */
  @FromEnv('TYPING_DEBOUNCE_GAP_HOLD', { default: '12', type: 'number' })
  @Min(0)
  @Max(60)
  gapHoldSeconds!: number;
  /** How long a turn waits for a file in it that is still being fetched or listened to; inside the cap (DB-07). */
  @FromEnv('TYPING_DEBOUNCE_MEDIA_HOLD', { default: '10', type: 'number' })
  @Min(0)
  @Max(10)
  mediaHoldSeconds!: number;
  /** How long a message may be seen missing from the inbox before the standing audit calls it unaccounted: two ack waits. */
  @FromEnv('AUDIT_GRACE', { default: '12', type: 'number' })
  @Min(0.1)
  @Max(3_600)
  auditGraceSeconds!: number;
}
