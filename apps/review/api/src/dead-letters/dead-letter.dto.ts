import { AnyKeys, OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { REDRIVE_VERDICTS, type RedriveVerdict } from './forecast.policy.js';
import { LETTER_STATES, type LetterState } from './letter-row.js';

/** Letters one request may choose. */
export const MOST_AT_ONCE = 200;

/** What letters have in common. */
export class LetterFilter {
  @IsOptional() @Matches(/^[a-z-]{1,40}$/) app?: string;
  @IsOptional() @Matches(/^[A-Za-z0-9_-]{1,60}$/) code?: string;
  @IsOptional() @Matches(/^[a-z]+(\.[a-z0-9-]+){0,2}$/) eventType?: string;
}

export class LettersQuery extends LetterFilter {
  @IsOptional() @IsIn(LETTER_STATES) state?: LetterState;
  @IsOptional() @IsString() cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
}

export class LetterGroupsQuery {
  @IsOptional() @IsIn(LETTER_STATES) state: LetterState = 'open';
}

/** One message an app gave up on. */
export class DeadLetterDto {
  @IsUUID() id!: string;
  @IsIn(LETTER_STATES) state!: LetterState;
  /** Who gave up on it; a re-drive hands it to nobody else. */
  @IsString() app!: string;
  /** `inbound.message.v1` */
  @IsString() eventType!: string;
  @IsString() code!: string;
  @IsOptional() @IsString() conversationId?: string;
  /** The conversation's open item, where there is one. */
  @IsOptional() @IsUUID() itemId?: string;
  /** Nothing can be approved in the conversation because of this letter. */
  @IsBoolean() holds!: boolean;
  @IsInt() redrives!: number;
  @IsString() firstAt!: string;
  @IsString() lastAt!: string;
  @IsOptional() @IsString() settledAt?: string;
  /** `person:<id>` or `operator:cli`. */
  @IsOptional() @IsString() settledBy?: string;
  /** Why it was discarded. */
  @IsOptional() @IsString() reason?: string;
}

export class DeadLetterPageDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DeadLetterDto) letters!: DeadLetterDto[];
  @IsOptional() @IsString() nextCursor?: string;
}

/** Letters with the same cause. */
export class LetterGroupDto {
  @IsString() app!: string;
  @IsString() eventType!: string;
  @IsString() code!: string;
  @IsInt() letters!: number;
  @IsInt() conversations!: number;
  @IsString() oldestAt!: string;
  @IsString() newestAt!: string;
}

/** What a letter says, without what people wrote. */
export class LetterPayloadDto {
  @IsInt() bytes!: number;
  /** By the contract; personal fields are told by their size. Absent when it cannot be read at all. */
  @IsOptional() @AnyKeys() fields?: object;
  /** Where it does not fit its contract. */
  @IsArray() @IsString({ each: true }) faults!: string[];
}

export class DeadLetterDetailDto extends DeadLetterDto {
  @IsString() subject!: string;
  @IsString() stream!: string;
  @IsInt() streamSeq!: number;
  @IsInt() deliveries!: number;
  @IsIn(REDRIVE_VERDICTS) verdict!: RedriveVerdict;
  /** Null when the stream no longer keeps it. */
  @OrNull() @ValidateNested() @Type(() => LetterPayloadDto) payload!: LetterPayloadDto | null;
}

/** Open letters by id, or all that have something in common, oldest first. */
export class RedriveDto extends LetterFilter {
  @IsOptional() @ArrayNotEmpty() @ArrayMaxSize(MOST_AT_ONCE) @IsUUID('all', { each: true }) ids?: string[];
  /** Only say what would happen. */
  @IsOptional() @IsBoolean() dryRun: boolean = false;
  /** Letters handed out a second, over all requests that wait. */
  @IsOptional() @IsInt() @Min(1) @Max(50) perSecond: number = 5;
  @IsOptional() @IsString() @MaxLength(300) reason?: string;
}

export class RedriveStepDto {
  @IsUUID() id!: string;
  @IsString() app!: string;
  @IsString() eventType!: string;
  /** Where it would be, or is, published. */
  @IsString() subject!: string;
  @IsIn(REDRIVE_VERDICTS) verdict!: RedriveVerdict;
}

export class RedriveAnswerDto {
  @IsBoolean() dryRun!: boolean;
  /** Letters that are handed out; the others stay as they are. */
  @IsInt() accepted!: number;
  /** Letters that fit the filter and did not fit into one request. */
  @IsInt() remaining!: number;
  /** ISO 8601: when the last of them is handed out. */
  @IsOptional() @IsString() lastAt?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RedriveStepDto) letters!: RedriveStepDto[];
}

export class DiscardDto {
  @ArrayNotEmpty() @ArrayMaxSize(MOST_AT_ONCE) @IsUUID('all', { each: true }) ids!: string[];
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(300)
  reason!: string;
}

export class DiscardedDto {
  /** Letters that were waiting and are discarded now. */
  @IsInt() discarded!: number;
}
