import { Type } from 'class-transformer';
import {
  IsArray,
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
import { AnyKeys } from '@countersign/runtime';

/** Which rows of the trail; without a filter all of them. */
export class AuditFilter {
  /** As the trail calls them: `person:<id>`, `operator:cli`, `system`, `policy:<name>@<version>`. */
  @IsOptional() @IsString() @MaxLength(200) actor?: string;
  /** What an action begins with: `reply.` is everything that happened to replies. */
  @IsOptional() @Matches(/^[a-z][a-z.-]{0,59}$/) action?: string;
  /** Id of the item, reply, person, setting, document or contact it was about. */
  @IsOptional() @IsString() @MaxLength(200) object?: string;
  /** From this moment on. */
  @IsOptional() @IsISO8601({ strict: true }) from?: string;
  /** Before this moment. */
  @IsOptional() @IsISO8601({ strict: true }) to?: string;
}

export class AuditQuery extends AuditFilter {
  /** What the page before answered as `nextCursor`. */
  @IsOptional() @IsInt() @Min(1) @Type(() => Number) cursor?: number;
  @IsInt() @Min(1) @Max(100) @Type(() => Number) limit = 50;
}

/** One thing somebody did. Ids and codes only: texts are proved by their digest. */
export class AuditEntryDto {
  /** Its place in the chain, from 1. */
  @IsInt() seq!: number;
  @IsISO8601() at!: string;
  @IsString() actor!: string;
  /** What a person is called now; absent for anything else. */
  @IsOptional() @IsString() actorName?: string;
  @IsString() action!: string;
  @IsString() objectKind!: string;
  @IsString() objectId!: string;
  @AnyKeys() detail!: Record<string, unknown>;
  /** SHA-256 over this row and the hash of the one before it. */
  @IsString() hash!: string;
}

export class AuditPageDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AuditEntryDto) entries!: AuditEntryDto[];
  @IsOptional() @IsInt() nextCursor?: number;
}

/** Whether the chain is whole. */
export class AuditProofDto {
  /** Rows that were recomputed: all there are. */
  @IsInt() rows!: number;
  /** Places where it is broken, `head` for rows missing at its end; the first hundred. */
  @IsArray() @IsString({ each: true }) breaks!: string[];
  /** Of the last row; whoever writes it down can tell later that nothing before it was changed. */
  @IsString() head!: string;
}
