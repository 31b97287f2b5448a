import { missingAccess, PROVIDERS } from '@countersign/llm';
import { log } from '@countersign/observability';
import type { SupervisorConfig } from './config.js';
import type { Drafter } from './drafter.js';
import type { KnowledgeRepository } from './knowledge/knowledge.repository.js';
import { accessOf } from './model/access.js';
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
  const { provider } = profile;
  const access = accessOf(config);
  const missing = provider === 'offline' ? undefined : missingAccess(provider, access[provider]);
  if (provider === 'offline' || missing) {
    log.info('drafter.chosen', { profile: name, provider: 'offline', missing });
    return offline;
  }
  log.info('drafter.chosen', { profile: name, provider, model: profile.model });
  return new ModelDrafter(PROVIDERS[provider].make(access[provider]), profiles, prompt, knowledge, ledger);
}
