import { OBJECT_KEY, ObjectsConfig } from '@countersign/objects';
import { FromEnv } from '@countersign/runtime';
import { IsIn, IsUrl, Matches, Max, Min } from 'class-validator';

/** What the supervisor is told. */
export class SupervisorConfig extends ObjectsConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  /** 32 bytes in base64: what models were asked is encrypted with it while it is kept. */
  @FromEnv('PROMPTS_KEY', { secret: true })
  @Matches(OBJECT_KEY, { message: 'PROMPTS_KEY must be 32 bytes in base64' })
  promptsKey!: string;
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
  /** A name in `profiles.yaml`, for a workspace that has chosen none. */
  @FromEnv('LLM_PROFILE', { default: 'balanced' }) @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile!: string;
  /** Another file than the one that comes with the product. */
  @FromEnv('LLM_PROFILES_FILE', { optional: true }) profilesFile?: string;
  /** `off`: no model reads turns for what is worth remembering, whatever the profile says; patterns still do. */
  @FromEnv('MEMORY_EXTRACTION', { default: 'on' }) @IsIn(['on', 'off']) memoryExtraction!: 'on' | 'off';
  /** Language of a reply to a text that does not say its own. */
  @FromEnv('WORKSPACE_LANGUAGE', { default: 'en' }) @Matches(/^[a-z]{2}$/) workspaceLanguage!: string;
  /** Another persona than the one that comes with the product: `apps/supervisor/persona.yaml` says what stands in it. */
  @FromEnv('PERSONA_FILE', { optional: true }) personaFile?: string;
  /**
   * Where voice messages are heard, up to `/audio/transcriptions`: `https://api.openai.com/v1`, or a server of one's own that speaks the
   * same. Without it the reviewer listens.
   */
  @FromEnv('TRANSCRIBE_BASE_URL', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  transcribeBaseUrl?: string;
  /** Shown to that endpoint alone; left out where it asks for none. */
  @FromEnv('TRANSCRIBE_API_KEY', { optional: true, secret: true }) transcribeApiKey?: string;
  @FromEnv('TRANSCRIBE_MODEL', { default: 'whisper-1' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,119}$/)
  transcribeModel!: string;
  /** Seconds for one answer; twice as long for all tries of a recording. */
  @FromEnv('TRANSCRIBE_TIMEOUT', { default: '60', type: 'number' })
  @Min(0.1)
  @Max(600)
  transcribeTimeoutSeconds!: number;
}
