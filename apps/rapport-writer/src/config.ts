import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { IsInt, IsTimeZone, IsUrl, Max, Min } from 'class-validator';

/** What the rapport writer is told. */
export class RapportWriterConfig extends ServiceConfig {
  @FromEnv('RAPPORT_DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** Only a cache: without it every question is answered from the database. */
  @FromEnv('REDIS_URL', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['redis', 'rediss'], require_protocol: true })
  redisUrl?: string;
  /** IANA zone of contacts of whom none is known: in it "tomorrow at ten" is understood. */
  @FromEnv('WORKSPACE_ZONE', { default: 'UTC' }) @IsTimeZone() workspaceZone!: string;
  /** Newest things said that an answer holds. */
  @FromEnv('MAX_HISTORY_LENGTH', { default: '50', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(200)
  maxHistory!: number;
  /** Largest history of an answer, in KiB of JSON. */
  @FromEnv('MAX_CONTEXT_SIZE_KB', { default: '100', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  maxKiB!: number;
}
