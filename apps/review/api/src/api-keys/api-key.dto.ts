import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SCOPES, type Scope } from '../access/scopes.js';

/** How often a key may ask, a minute. */
export const KEY_RATES = [60, 600, 6_000] as const;
export type KeyRate = (typeof KEY_RATES)[number];

/** A key to be made. */
export class NewKeyDto {
  /** What it is for, as people will find it in the list and in the audit trail. */
  @IsString() @Matches(/\S/) @MaxLength(80) name!: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SCOPES, { each: true }) scopes!: Scope[];
  /** How long it works; a year unless said otherwise. */
  @IsInt() @Min(1) @Max(365) days = 365;
  /** Addresses and ranges it may be used from; everywhere when there are none. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) addresses: string[] = [];
  @IsIn(KEY_RATES) perMinute: KeyRate = 600;
}

export class RevokeKeyDto {
  @IsString() @Matches(/\S/) @MaxLength(200) reason!: string;
}

/** What can be known of a key: never its secret. */
export class ApiKeyDto {
  /** The part of it that is no secret: `cs_live_<id>_…`. */
  @IsString() id!: string;
  @IsString() name!: string;
  @IsIn(SCOPES, { each: true }) scopes!: Scope[];
  @IsArray() @IsString({ each: true }) addresses!: string[];
  @IsIn(KEY_RATES) perMinute!: KeyRate;
  /** `replaced`: rotated, and still good until it expires. */
  @IsIn(['active', 'replaced', 'expired', 'revoked']) state!: 'active' | 'replaced' | 'expired' | 'revoked';
  @IsString() createdBy!: string;
  @IsISO8601() createdAt!: string;
  @IsISO8601() expiresAt!: string;
  /** To the minute. */
  @IsOptional() @IsISO8601() lastUsedAt?: string;
  @IsOptional() @IsISO8601() revokedAt?: string;
  @IsOptional() @IsString() revokedReason?: string;
}

export class ApiKeysDto {
  /** Those that work first, then those that ended, the newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ApiKeyDto) keys!: ApiKeyDto[];
}

/** A new key. It is told this once: only its digest is kept. */
export class MadeKeyDto {
  @IsString() id!: string;
  @IsString() key!: string;
  @IsISO8601() expiresAt!: string;
}
