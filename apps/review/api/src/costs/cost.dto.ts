import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';

export class CostQueryDto {
  /** Calls begun at or after this moment. */
  @IsOptional() @IsISO8601() from?: string;
  /** And before this one. */
  @IsOptional() @IsISO8601() until?: string;
  @IsOptional() @Matches(/^c_[a-z2-7]{20}$/) conversationId?: string;
}

/** All calls of one profile, role and model. */
export class CostLineDto {
  @IsString() profile!: string;
  @IsString() role!: string;
  @IsString() provider!: string;
  @IsString() model!: string;
  @IsInt() calls!: number;
  /** Calls that a breaker or a budget forbade. */
  @IsInt() notMade!: number;
  @IsInt() inputTokens!: number;
  @IsInt() cacheReadTokens!: number;
  @IsInt() cacheWriteTokens!: number;
  @IsInt() outputTokens!: number;
  /** Absent where the vendor reports none. */
  @IsOptional() @IsNumber() cacheRatio?: number;
  @IsNumber() costUsd!: number;
  /** Calls whose cost is not known. */
  @IsInt() costUnknown!: number;
}

export class CostDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CostLineDto) lines!: CostLineDto[];
  @IsNumber() costUsd!: number;
  /** False when any call's cost is not known: then it was more. */
  @IsBoolean() complete!: boolean;
}
