import {
  ADDRESS_FORMS,
  CHANNELS,
  FACT_ACTS,
  FACT_KEY,
  FACT_LENGTH,
  FACT_SOURCES,
  MOODS,
  type AddressForm,
  type Channel,
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
  /** Of the fact it is a value of. */
  @IsString() key!: string;
  @IsString() value!: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  /** 0 to 1. */
  @IsNumber() confidence!: number;
  @IsOptional() @IsString() at?: string;
  /** The message that says so, its beginning. */
  @IsOptional() @IsString() said?: string;
  /** In a voice message, as a model heard it. */
  @IsOptional() @IsBoolean() spoken?: boolean;
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
  @IsOptional() @IsBoolean() spoken?: boolean;
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

/** What a stretch of a conversation was about (ME-07): of what they wrote and what was sent, never of drafts. */
export class SnapshotDto {
  @IsString() snapshotId!: string;
  @IsString() summary!: string;
  @IsArray() @IsString({ each: true }) topics!: string[];
  /** What they asked and nothing was sent to since. */
  @IsArray() @IsString({ each: true }) questions!: string[];
  /** Put together from their own sentences, or written by a model. */
  @IsIn(['extract', 'model']) by!: 'extract' | 'model';
  /** Turns of the conversation it covers. */
  @IsInt() turnFrom!: number;
  @IsInt() turnTo!: number;
  @IsString() from!: string;
  @IsString() until!: string;
}

/** How they write, by their newest messages (ME-09). */
export class HabitsDto {
  @IsInt() messages!: number;
  /** Messages by the hour of the day in `zone`, midnight first. */
  @IsArray() @IsInt({ each: true }) hours!: number[];
  @IsString() zone!: string;
  /** Characters of a message. */
  @IsInt() meanLength!: number;
  /** Share of the messages with an emoji, 0 to 1. */
  @IsNumber() emojiRate!: number;
  /** How they address the business. */
  @IsOptional() @IsIn(ADDRESS_FORMS) address?: AddressForm;
  /** Where they write most. */
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Seconds in which they answer, half of the time. */
  @IsOptional() @IsInt() replySeconds?: number;
}

/** What is remembered of a contact. */
export class MemoryDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactDto) facts!: FactDto[];
  /** How their last messages sounded, newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MoodDto) moods!: MoodDto[];
  /** What their conversations were about, newest first. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SnapshotDto)
  snapshots?: SnapshotDto[];
  @IsOptional() @ValidateNested() @Type(() => HabitsDto) habits?: HabitsDto;
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
