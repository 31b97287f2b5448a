import { FromEnv, ServiceConfig } from '@countersign/runtime';
import { IsUrl, Matches } from 'class-validator';

/** What the supervisor is told. */
export class SupervisorConfig extends ServiceConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** A profile whose provider cannot be reached for want of these is not used; without any, the documents answer alone. */
  @FromEnv('ANTHROPIC_API_KEY', { optional: true, secret: true }) anthropicApiKey?: string;
  @FromEnv('ANTHROPIC_BASE_URL', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  anthropicBaseUrl?: string;
  @FromEnv('OPENAI_API_KEY', { optional: true, secret: true }) openaiApiKey?: string;
  /** Any server that speaks OpenAI's chat completions, `/v1` included; then the key may be left out. */
  @FromEnv('OPENAI_BASE_URL', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  openaiBaseUrl?: string;
  /** A name in `profiles.yaml`. */
  @FromEnv('LLM_PROFILE', { default: 'balanced' }) @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile!: string;
  /** Language of a reply to a text that does not say its own. */
  @FromEnv('WORKSPACE_LANGUAGE', { default: 'en' }) @Matches(/^[a-z]{2}$/) workspaceLanguage!: string;
}
