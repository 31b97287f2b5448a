import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROVIDER_NAMES, PROVIDERS, type PriceRow, type ProviderName } from '@countersign/llm';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { parse } from 'yaml';
import type { HearingPrice } from '../transcription/hearing-price.policy.js';
import { ruleFaults, SwitchRule } from './switch-rule.js';

/** The file that comes with the product. */
export const PROFILES_FILE = path.join(__dirname, '../../profiles.yaml');

const MODEL = /^[A-Za-z0-9][A-Za-z0-9.:/_-]{2,119}$/;
const DIALS = ['temperature', 'thinking', 'effort'] as const;

/** Which model does one job, and within what. */
export class Role {
  @IsIn([...PROVIDER_NAMES, 'offline']) provider!: ProviderName | 'offline';
  @ValidateIf(isModel) @Matches(MODEL) model!: string;
  @ValidateIf(isModel) @IsInt() @Min(64) @Max(32_000) maxTokens!: number;
  /** Time for one call. */
  @IsOptional() @IsInt() @Min(1) @Max(60) seconds?: number;
  @IsOptional() @IsNumber() @Min(0) @Max(2) temperature?: number;
  @IsOptional() @IsIn(['low', 'medium', 'high']) effort?: 'low' | 'medium' | 'high';
  @IsOptional() @IsIn(['adaptive', 'between_tools']) thinking?: 'adaptive' | 'between_tools';
}

function isModel({ provider }: Role): boolean {
  return provider !== 'offline';
}

/** What a model can be asked to do. */
export const JOBS = ['draft', 'refine', 'coherence', 'judge', 'extract', 'label'] as const;
export type Job = (typeof JOBS)[number];

/** What drafts with what. */
class Profile {
  @ValidateNested() @Type(() => Role) draft!: Role;
  /** A second model that edits what the first one wrote; without one the first text is the draft. */
  @IsOptional() @ValidateNested() @Type(() => Role) refine?: Role;
  /** A model that compares the draft with what was promised and said, beside the rules; without one the rules compare alone. */
  @IsOptional() @ValidateNested() @Type(() => Role) coherence?: Role;
  /** A model that judges what the others made of it; without one the rules alone do (CO-01). */
  @IsOptional() @ValidateNested() @Type(() => Role) judge?: Role;
  /** A model that reads turns, after their draft, for what is worth remembering; without one patterns alone do (ADR 0035). */
  @IsOptional() @ValidateNested() @Type(() => Role) extract?: Role;
  /** A model that says what a turn is about, beside the draft; without one words alone do (SV-16). */
  @IsOptional() @ValidateNested() @Type(() => Role) label?: Role;
  /** Profiles asked next when this one's vendor fails, in order. */
  @IsOptional() @IsArray() then?: string[];
}

/** What makes numbers of texts, so that passages are found by what they mean: one for all profiles, since there is one index. */
export class EmbedRole {
  @IsIn(['openai']) provider!: 'openai';
  @Matches(MODEL) model!: string;
  /** How many numbers the model gives for a text; anything else is refused. */
  @IsInt() @Min(8) @Max(8_192) dimension!: number;
}

/** US dollars per million tokens from a day on. */
class Price implements PriceRow {
  @Matches(MODEL) model!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: string;
  @IsNumber() @Min(0) input!: number;
  @IsNumber() @Min(0) cacheRead!: number;
  @IsNumber() @Min(0) cacheWrite!: number;
  @IsNumber() @Min(0) output!: number;
  @IsOptional() @IsInt() @Min(1) maxPromptTokens?: number;
  @IsOptional() @IsInt() @Min(1) shortestPrefix?: number;
}

/** US dollars a minute of what is listened to, from a day on, at one endpoint. */
class ListeningPrice implements HearingPrice {
  @Matches(MODEL) model!: string;
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true }) at!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: string;
  @IsNumber() @Min(0) perMinute!: number;
}

/** What may be spent on models, in US dollars. */
export class Budgets {
  @IsNumber() @Min(0) conversationDay!: number;
  @IsNumber() @Min(0) workspaceDay!: number;
  @IsNumber() @Min(0) workspaceMonth!: number;
}

/** `profiles.yaml`, checked. */
export class Profiles {
  @ValidateNested({ each: true }) @Type(() => Price) prices!: Price[];
  @ValidateNested({ each: true }) @Type(() => ListeningPrice) listening!: ListeningPrice[];
  @ValidateNested() budgets!: Budgets;
  /** When another profile than the installation's drafts, the first that holds first; none: it never is another. */
  @ArrayMaxSize(20) @ValidateNested({ each: true }) switch!: SwitchRule[];
  @ValidateNested({ each: true }) profiles!: Map<string, Profile>;
  /** Without it passages are found by their words alone. */
  @IsOptional() @ValidateNested() embed?: EmbedRole;
}

/**
 * Reads and checks the file.
 * @throws Error listing everything wrong with it, or naming the profiles there are when `needed` is none of them
 */
export function loadProfiles(needed: string, file: string): Profiles {
  const plain = parse(readFileSync(file, 'utf8')) as {
    profiles?: Record<string, object>;
    prices?: object[];
    budgets?: object;
    embed?: object;
    listening?: object[];
    switch?: object[];
  } | null;
  const content = new Profiles();
  content.prices = plainToInstance(Price, plain?.prices ?? []);
  content.listening = plainToInstance(ListeningPrice, plain?.listening ?? []);
  content.budgets = plainToInstance(Budgets, plain?.budgets ?? {});
  content.switch = plainToInstance(SwitchRule, plain?.switch ?? []);
  if (plain?.embed) content.embed = plainToInstance(EmbedRole, plain.embed);
  content.profiles = new Map(
    Object.entries(plain?.profiles ?? {}).map(([key, value]) => [key, plainToInstance(Profile, value)]),
  );
  const faults = [
    ...faultsOf(
      validateSync(content, { forbidUnknownValues: true, whitelist: true, forbidNonWhitelisted: true }),
    ),
    ...[...content.profiles].flatMap(([name, profile]) => disagreements(name, profile, content)),
    ...ruleFaults(content.switch, content.profiles),
  ];
  if (faults.length > 0) throw new Error(`${file} is wrong:\n- ${faults.join('\n- ')}`);
  const names = [...content.profiles.keys()].join(', ');
  if (!content.profiles.has(needed)) throw new Error(`LLM_PROFILE is "${needed}"; ${file} has ${names}`);
  return content;
}

/** What no single field shows. */
function disagreements(name: string, profile: Profile, { profiles }: Profiles): string[] {
  const { draft, then = [] } = profile;
  const needing = (['refine', 'coherence', 'judge', 'extract'] as const).filter(
    (job) => profile[job]?.provider === 'offline',
  );
  const lost = then.filter(
    (next) => !profiles.has(next) || profiles.get(next)?.draft?.provider === 'offline',
  );
  return [
    ...(draft ? [] : [`profiles.${name}.draft: is missing`]),
    ...JOBS.flatMap((job) => deafDials(profile[job]).map((words) => `profiles.${name}.${job}.${words}`)),
    ...needing.map((job) => `profiles.${name}.${job}: needs a model`),
    ...lost.map((next) => `profiles.${name}.then: ${next} is no profile with a model`),
  ];
}

/** Dials its provider's models do not take. */
function deafDials(role: Role | undefined): string[] {
  const provider = PROVIDERS[role?.provider as ProviderName] as (typeof PROVIDERS)[ProviderName] | undefined;
  const deaf = DIALS.filter(
    (dial) => role?.[dial] !== undefined && provider && !provider.dials.includes(dial),
  );
  return deaf.map((dial) => `${dial}: ${role?.provider} takes none`);
}

function faultsOf(errors: readonly ValidationError[], prefix = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((words) => `${prefix}${property}: ${words}`),
    ...faultsOf(children ?? [], `${prefix}${property}.`),
  ]);
}
