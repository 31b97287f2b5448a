import {
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Parts } from './part.js';
import { NotPersonal } from './personal.js';

/** `cs.rpc.supervisor.cost`: what the ledger of model calls says of a time or of one conversation (SV-12). */
export class CostQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  /** Calls begun at or after this moment. */
  @IsOptional() @IsISO8601() from?: string;
  /** And before this one. */
  @IsOptional() @IsISO8601() until?: string;
  @IsOptional() @Matches(/^c_[a-z2-7]{20}$/) conversationId?: string;
}

/** All calls of one profile, role and model. */
export class CostLine {
  @IsString() @MaxLength(40) @NotPersonal() profile!: string;
  /** What they were for: a draft, a transcript, vectors of texts … */
  @IsString() @MaxLength(40) @NotPersonal() role!: string;
  @IsString() @MaxLength(80) @NotPersonal() provider!: string;
  @IsString() @MaxLength(120) @NotPersonal() model!: string;
  @IsInt() @Min(0) calls!: number;
  /** Calls that a breaker or a budget forbade: nobody was asked. */
  @IsInt() @Min(0) notMade!: number;
  /** Tokens read afresh, neither from nor into a cache; everything read, where the vendor tells no cache. */
  @IsInt() @Min(0) inputTokens!: number;
  /** Tokens read from the vendor's cache, and written into it. */
  @IsInt() @Min(0) cacheReadTokens!: number;
  @IsInt() @Min(0) cacheWriteTokens!: number;
  @IsInt() @Min(0) outputTokens!: number;
  /** Of all tokens read, the share that came from the cache; absent where the vendor reports none: not 0 (SV-14). */
  @IsOptional() @IsNumber() @Min(0) cacheRatio?: number;
  /** US dollars of the calls whose cost is known. */
  @IsNumber() @Min(0) costUsd!: number;
  /** Calls whose cost is not known: no price, no usage told, cut off. */
  @IsInt() @Min(0) costUnknown!: number;
}

export class CostAnswer {
  @Parts(() => CostLine, { max: 1_000 }) lines!: CostLine[];
  /** US dollars of all lines, exact to the eighth decimal. */
  @IsNumber() @Min(0) costUsd!: number;
  /** False when any call's cost is not known: then it was more. */
  @IsBoolean() complete!: boolean;
}
