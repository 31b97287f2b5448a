import { AnthropicProvider } from '@countersign/llm';
import { log } from '@countersign/observability';
import type { SupervisorConfig } from './config.js';
import type { Drafter } from './drafter.js';
import type { KnowledgeRepository } from './knowledge/knowledge.repository.js';
import type { CallLedger } from './model/call-ledger.repository.js';
import { ModelDrafter } from './model/model.drafter.js';
import { loadProfiles } from './model/profiles.js';
import { loadPrompt } from './model/prompt-files.js';
import type { OfflineDrafter } from './offline/offline.drafter.js';

/** Injection token of the drafter in force. */
export const DRAFTER = Symbol('DRAFTER');

/** The model of the profile when there is a key for it, else the documents alone. */
export function draftWith(
  config: SupervisorConfig,
  offline: OfflineDrafter,
  knowledge: KnowledgeRepository,
  ledger: CallLedger,
): Drafter {
  const profiles = loadProfiles(config.profile);
  const prompt = loadPrompt('draft@1');
  const { profile, name } = profiles;
  const { anthropicApiKey: apiKey, anthropicBaseUrl: baseUrl } = config;
  if (profile.provider === 'offline' || !apiKey) {
    log.info('drafter.chosen', { profile: name, provider: 'offline' });
    return offline;
  }
  log.info('drafter.chosen', { profile: name, provider: profile.provider, model: profile.model });
  return new ModelDrafter(new AnthropicProvider({ apiKey, baseUrl }), profiles, prompt, knowledge, ledger);
}
