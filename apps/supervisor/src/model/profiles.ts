import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROVIDER_NAMES, type PriceRow, type ProviderName } from '@countersign/llm';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { parse } from 'yaml';

const FILE = path.join(__dirname, '../../profiles.yaml');

/** What drafts with what. */
export class Profile {
  @IsIn([...PROVIDER_NAMES, 'offline']) provider!: ProviderName | 'offline';
  @ValidateIf(isModel) @Matches(/^[a-z0-9.-]{3,80}$/) model!: string;
  @ValidateIf(isModel) @IsInt() @Min(64) @Max(32_000) maxTokens!: number;
  @IsOptional() @IsIn(['low', 'medium', 'high']) effort?: 'low' | 'medium' | 'high';
  @IsOptional() @IsIn(['adaptive', 'between_tools']) thinking?: 'adaptive' | 'between_tools';
}

function isModel({ provider }: Profile): boolean {
  return provider !== 'offline';
}

/** US dollars per million tokens from a day on. */
class Price implements PriceRow {
  @Matches(/^[a-z0-9.-]{3,80}$/) model!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: string;
  @IsNumber() @Min(0) input!: number;
  @IsNumber() @Min(0) cacheRead!: number;
  @IsNumber() @Min(0) cacheWrite!: number;
  @IsNumber() @Min(0) output!: number;
  @IsOptional() @IsInt() @Min(1) maxPromptTokens?: number;
}

class ProfilesFile {
  @ValidateNested({ each: true }) @Type(() => Price) prices!: Price[];
  @ValidateNested({ each: true }) profiles!: Map<string, Profile>;
}

/** The profile in force and the price table. */
export interface Profiles {
  name: string;
  profile: Profile;
  prices: readonly PriceRow[];
}

/**
 * Reads `profiles.yaml`.
 * @throws Error listing everything wrong with the file, or naming the profiles there are when `name` is none of them
 */
export function loadProfiles(name: string, file = FILE): Profiles {
  const plain = parse(readFileSync(file, 'utf8')) as { profiles?: Record<string, object>; prices?: object[] };
  const content = new ProfilesFile();
  content.prices = plainToInstance(Price, plain.prices ?? []);
  content.profiles = new Map(
    Object.entries(plain.profiles ?? {}).map(([key, value]) => [key, plainToInstance(Profile, value)]),
  );
  const faults = faultsOf(
    validateSync(content, { forbidUnknownValues: true, whitelist: true, forbidNonWhitelisted: true }),
  );
  if (faults.length > 0) throw new Error(`${file} is wrong:\n- ${faults.join('\n- ')}`);
  const profile = content.profiles.get(name);
  if (!profile)
    throw new Error(`LLM_PROFILE is "${name}"; ${file} has ${[...content.profiles.keys()].join(', ')}`);
  return { name, profile, prices: content.prices };
}

function faultsOf(errors: readonly ValidationError[], prefix = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((words) => `${prefix}${property}: ${words}`),
    ...faultsOf(children ?? [], `${prefix}${property}.`),
  ]);
}
