import {
  FACT_ACTS,
  FACT_KEY,
  FACT_LENGTH,
  FACT_SOURCES,
  MOODS,
  type FactAct,
  type FactSource,
  type Mood,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const PRINTED = { message: 'must not hold control characters' };

/** A value of a fact, and who says so. */
export class FactValueDto {
  @IsString() value!: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  /** 0 to 1. */
  @IsNumber() confidence!: number;
  @IsOptional() @IsString() at?: string;
  /** The message that says so, its beginning. */
  @IsOptional() @IsString() said?: string;
}

export class FactDto {
  /** `name`, `preferred-name`, `language`, `zone`, `place`, `company`, `own:<label>` or `prefers:<category>/<what>`. */
  @IsString() key!: string;
  /** Drafts use it; or it waits for somebody to confirm it; or somebody took it away. */
  @IsIn(['used', 'suggested', 'removed']) state!: 'used' | 'suggested' | 'removed';
  @IsOptional() @IsString() value?: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  @IsNumber() confidence!: number;
  @IsOptional() @IsString() at?: string;
  @IsOptional() @IsString() said?: string;
  /** How often they said it. */
  @IsInt() mentions!: number;
  @IsBoolean() pinned!: boolean;
  /** Counts what people decided about it. */
  @IsInt() version!: number;
  /** Who decided last, and why. */
  @IsOptional() @IsString() by?: string;
  @IsOptional() @IsString() why?: string;
  /** What others say otherwise. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactValueDto) others!: FactValueDto[];
}

export class MoodDto {
  @IsIn(MOODS) mood!: Mood;
  @IsString() at!: string;
}

/** What is remembered of a contact. */
export class MemoryDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactDto) facts!: FactDto[];
  /** How their last messages sounded, newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MoodDto) moods!: MoodDto[];
  /** Whether moods are noticed in this workspace. */
  @IsBoolean() moodsNoticed!: boolean;
  /** Messages of theirs and replies of ours that are remembered. */
  @IsInt() turns!: number;
  /** Bytes of their texts. */
  @IsInt() bytes!: number;
}

export class RuleFactDto {
  @Matches(FACT_KEY, { message: 'key must be a known one, or own: and a label of up to 40 characters' })
  key!: string;
  @IsIn(FACT_ACTS) act!: FactAct;
  /** Of `set` and `pin`. */
  @IsOptional()
  @IsString()
  @Length(1, FACT_LENGTH)
  @Matches(/^\P{Cc}*$/u, PRINTED)
  value?: string;
  /** The version it was made on. */
  @IsInt() @Min(0) base!: number;
  @IsOptional() @IsString() @MaxLength(200) @Matches(/^\P{Cc}*$/u, PRINTED) why?: string;
}

export class NoticeMoodsDto {
  @IsBoolean() noticed!: boolean;
}

export class FactRuledDto {
  @IsInt() version!: number;
}
