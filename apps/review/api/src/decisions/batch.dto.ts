import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { BubbleDto } from './bubble.dto.js';
import { RecipientDto, SeenThroughDto } from './bound.dto.js';

/** As many as one can still read before approving them together (RV-25). */
export const MOST_TOGETHER = 20;

/** One of several that have almost the same draft: everything its approval binds to. */
export class AlikeItemDto {
  @IsUUID() itemId!: string;
  @IsInt() generation!: number;
  @IsString() contactName!: string;
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
  /** Exactly what would be sent. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BubbleDto) bubbles!: BubbleDto[];
}

export class AlikeCountDto {
  /** Others with almost the same draft, at most 19. One that is found to need a look of its own is not offered in the end. */
  @IsInt() @Min(0) others!: number;
}

export class AlikeDto {
  /** The item asked about first, then those who have waited longest; empty where it is not to be approved with others. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AlikeItemDto) items!: AlikeItemDto[];
}

export class BatchItemDto {
  @IsUUID() itemId!: string;
  /** The generation that was on screen. */
  @IsInt() @Min(1) generation!: number;
  /** SHA-256 (hex) over what was rendered, as in a single approval. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BubbleDto)
  bubbles!: BubbleDto[];
}

export class BatchApproveDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TOGETHER)
  @ArrayUnique(({ itemId }: BatchItemDto) => itemId)
  @ValidateNested({ each: true })
  @Type(() => BatchItemDto)
  items!: BatchItemDto[];
  /** Seconds in which each reply can be taken back. */
  @IsOptional() @IsInt() @Min(0) @Max(120) undoSeconds?: number;
}

export class BatchOutcomeDto {
  @IsUUID() itemId!: string;
  @IsIn(['approved', 'dropped']) outcome!: 'approved' | 'dropped';
  @IsString() contactName!: string;
  /** Of one that was approved. */
  @IsOptional() @IsUUID() replyId?: string;
  /** Why one dropped out; nothing of it was sent. */
  @IsOptional() @IsString() code?: string;
}

export class BatchOutcomesDto {
  /** In the order they were sent in. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BatchOutcomeDto) outcomes!: BatchOutcomeDto[];
}
