import type { Access, ProviderName } from '@countersign/llm';
import type { SupervisorConfig } from '../config.js';

/** Where each provider is reached and with what, as the environment says. */
export function accessOf(config: SupervisorConfig): Record<ProviderName, Access> {
  return {
    anthropic: { apiKey: config.anthropicApiKey, baseUrl: config.anthropicBaseUrl },
    openai: { apiKey: config.openaiApiKey, baseUrl: config.openaiBaseUrl },
  };
}
