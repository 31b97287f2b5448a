import { unwatchFile, watchFile } from 'node:fs';
import {
  missingAccess,
  PROVIDER_NAMES,
  PROVIDERS,
  priceOn,
  roughTokens,
  type Access,
  type LlmProvider,
  type PriceRow,
  type ProviderName,
} from '@countersign/llm';
import { log } from '@countersign/observability';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { SupervisorConfig } from '../config.js';
import type { HearingPrice } from '../transcription/hearing-price.policy.js';
import { accessOf } from './access.js';
import {
  JOBS,
  loadProfiles,
  PROFILES_FILE,
  type Budgets,
  type EmbedRole,
  type Job,
  type Profiles,
  type Role,
} from './profiles.js';
import { Prompts } from './prompts.js';
import type { SwitchRule } from './switch-rule.js';

/** The file is looked at this often, in milliseconds. */
const LOOK_MS = 1_000;

/** Time for a vendor to count what every draft begins with, in milliseconds; then it is reckoned here. */
const COUNT_MS = 5_000;

/** One model that may be asked. */
export interface Link {
  profile: string;
  role: Role;
  provider: LlmProvider;
}

/** Whether a profile can be used here. */
export interface ProfileState {
  name: string;
  provider: string;
  model?: string;
  /** The environment's name that has no value, without which its provider cannot be reached. */
  missing?: string;
}

/** The profiles in force: read at start, and again when the file changes; a wrong file changes nothing (SV-03). */
@Injectable()
export class ProfileBook implements OnModuleInit, OnModuleDestroy {
  private readonly file: string;
  private readonly access: Record<ProviderName, Access>;
  private readonly providers = new Map<ProviderName, LlmProvider>();
  private current: Profiles;

  constructor(
    private readonly config: SupervisorConfig,
    private readonly prompts: Prompts,
  ) {
    this.file = config.profilesFile ?? PROFILES_FILE;
    this.access = accessOf(config);
    for (const name of PROVIDER_NAMES) {
      if (!missingAccess(name, this.access[name]))
        this.providers.set(name, PROVIDERS[name].make(this.access[name]));
    }
    this.current = loadProfiles(config.profile, this.file);
  }

  onModuleInit(): void {
    watchFile(this.file, { interval: LOOK_MS, persistent: false }, () => this.reload());
    void this.announce();
  }

  onModuleDestroy(): void {
    unwatchFile(this.file);
  }

  get budgets(): Budgets {
    return this.current.budgets;
  }

  /** Rules that are for the installation's profile and whose own can be used here. */
  get switchRules(): SwitchRule[] {
    const usable = new Set(this.states.filter(({ missing }) => !missing).map(({ name }) => name));
    const standard = this.config.profile;
    return this.current.switch.filter(
      ({ use, of }) => usable.has(use) && use !== standard && (!of || of.includes(standard)),
    );
  }

  /** What listening to recordings costs. */
  get listening(): readonly HearingPrice[] {
    return this.current.listening;
  }

  get states(): ProfileState[] {
    return [...this.current.profiles].map(([name, { draft }]) => {
      const missing = draft.provider === 'offline' ? undefined : this.missing(draft.provider);
      return { name, provider: draft.provider, model: draft.model, missing };
    });
  }

  /** The models of a profile and of those after it for a job, best first; none: it does not do that, or the documents answer alone. */
  links(name = this.config.profile, job: Job = 'draft'): Link[] {
    const chosen = this.current.profiles.get(name) ?? this.current.profiles.get(this.config.profile)!;
    if (!chosen[job]) return [];
    const names = [...new Set([name, ...(chosen.then ?? [])])];
    return names.flatMap((profile) => {
      const role = (this.current.profiles.get(profile) ?? chosen)[job];
      const provider = !role || role.provider === 'offline' ? undefined : this.providers.get(role.provider);
      return role && provider ? [{ profile, role, provider }] : [];
    });
  }

  /** What makes numbers of texts and how it is reached; undefined where none is configured, or its access is missing. */
  get embed(): { role: EmbedRole; access: Access } | undefined {
    const role = this.current.embed;
    if (!role || this.missing(role.provider)) return undefined;
    return { role, access: this.access[role.provider] };
  }

  /** @param day `YYYY-MM-DD` in UTC */
  price(model: string, day: string): PriceRow | undefined {
    return priceOn(this.current.prices, model, day);
  }

  private missing(name: ProviderName): string | undefined {
    return missingAccess(name, this.access[name]);
  }

  private reload(): void {
    try {
      this.current = loadProfiles(this.config.profile, this.file);
      log.info('profiles.read', { count: this.current.profiles.size });
      void this.announce();
    } catch (error) {
      // The words name fields and profiles of our own file, nothing of a customer's.
      log.error('profiles.refused', { reason: error instanceof Error ? error.message : 'unreadable' });
    }
  }

  /** Says at start what would otherwise be found out by a bill: which model drafts, whether its price is known, whether its prefix is ever cached. */
  private async announce(): Promise<void> {
    const name = this.config.profile;
    if (this.links().length === 0) log.info('drafter.chosen', { profile: name, provider: 'offline' });
    const prefix = this.prompts.draft.system.join('\n\n');
    for (const job of JOBS) {
      for (const { profile, role, provider } of this.links(name, job)) {
        const price = this.price(role.model, new Date().toISOString().slice(0, 10));
        const told = { profile, role: job, provider: provider.name, model: role.model };
        log.info('drafter.chosen', told);
        if (!price) log.error('llm.price-unknown', told);
        // What the second model is told is short, and no vendor keeps it.
        if (job !== 'draft' || !price?.shortestPrefix) continue;
        const count = (await provider.countPrefix(role.model, prefix, COUNT_MS)) ?? roughTokens(prefix);
        if (count < price.shortestPrefix) log.warn('llm.prefix-not-cached', { ...told, count });
        else log.info('llm.prefix-cached', { ...told, count });
      }
    }
  }
}
