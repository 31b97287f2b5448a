import {
  CLOSE_REASONS,
  REJECT_NEXT_STEPS,
  TAXONOMY_CODE,
  type CloseReason,
  type RejectNextStep,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MAX_EFFECTS } from '@countersign/contracts/approval';
import { CtaUseDto } from '../ctas/cta.dto.js';
import { EffectDto } from '../effects/effect.dto.js';
import { BubbleDto } from './bubble.dto.js';
import { FeedbackDto } from './feedback.dto.js';
import { SeenThroughDto } from './bound.dto.js';

/** What every decision on an item rests on. */
class DecisionDto {
  @IsUUID() claimToken!: string;
  /** The generation that was on screen. */
  @IsInt() @Min(1) generation!: number;
}

/** A decision that ends something: what it teaches goes with it. */
class TeachingDecisionDto extends DecisionDto {
  @IsOptional() @ValidateNested() @Type(() => FeedbackDto) feedback?: FeedbackDto;
}

/** Taking responsibility for what the rules found (CO-03). Kept with the reply; the audit trail binds it. */
export class OverrideDto {
  @IsString()
  @Matches(/\S.{3,}\S/s, { message: 'reason must have at least 5 characters' })
  @MaxLength(500)
  reason!: string;
  /** Every rule that was shown as found: what is found since is not covered. */
  @ArrayNotEmpty() @ArrayMaxSize(100) @IsString({ each: true }) rules!: string[];
}

/** One field of what was rendered. */
export class ViewedFieldDto {
  /** As a refusal names it: `bubbles.0.text`, `recipient.address`, `seenThrough`, `policyVersion`, … */
  @IsString() @MaxLength(60) field!: string;
  /** SHA-256 (hex) over its RFC 8785 form. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

/** Countersign exactly these bubbles for exactly that recipient. */
export class ApproveDto extends TeachingDecisionDto {
  /** SHA-256 (hex) over what was rendered: bubbles, effects, recipient, seenThrough, policyVersion. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  /** The same field by field; where the whole is refused as another, the refusal names which. */
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ViewedFieldDto)
  viewed?: ViewedFieldDto[];
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BubbleDto)
  bubbles!: BubbleDto[];
  /** What is done outside the conversation with it, exactly so; part of the digest. */
  @IsOptional()
  @ArrayMaxSize(MAX_EFFECTS)
  @ValidateNested({ each: true })
  @Type(() => EffectDto)
  effects?: EffectDto[];
  /** Which of the messages are calls to action (FU-03). */
  @IsOptional() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => CtaUseDto) ctas?: CtaUseDto[];
  /** Seconds in which the reply can be taken back; 0 = leaves at once. */
  @IsOptional() @IsInt() @Min(0) @Max(120) undoSeconds?: number;
  @IsOptional() @ValidateNested() @Type(() => OverrideDto) override?: OverrideDto;
  /** The judge gave no answer on this text; the reviewer sends it knowing that. Recorded. */
  @IsOptional() @IsBoolean() unjudged?: boolean;
  /** The customer wrote after the draft; the reviewer has read it and answers anyway. Recorded. */
  @IsOptional() @IsBoolean() acknowledgeNewer?: boolean;
}

/** Asking a lead: the text as it was to be sent, and what to know about it. */
export class HandOverDto extends DecisionDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BubbleDto)
  bubbles!: BubbleDto[];
  /** The tickets as they were edited. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_EFFECTS)
  @ValidateNested({ each: true })
  @Type(() => EffectDto)
  effects?: EffectDto[];
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

/** A reply written by hand where nothing is open. */
export class WriteReplyDto {
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  /** As in an approval. */
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ViewedFieldDto)
  viewed?: ViewedFieldDto[];
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BubbleDto)
  bubbles!: BubbleDto[];
  /** Which of the messages are calls to action (FU-03). */
  @IsOptional() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => CtaUseDto) ctas?: CtaUseDto[];
  @IsOptional() @IsInt() @Min(0) @Max(120) undoSeconds?: number;
  @IsOptional() @ValidateNested() @Type(() => OverrideDto) override?: OverrideDto;
  /** As in an approval. */
  @IsOptional() @IsBoolean() unjudged?: boolean;
}

export class UndoDto {
  @IsUUID() replyId!: string;
}

export class RejectDto extends TeachingDecisionDto {
  /** A code of the taxonomy's reject reasons. */
  @Matches(TAXONOMY_CODE) reason!: string;
  /** What happens now: a new draft, writing by hand, a lead, or closing. */
  @IsIn(REJECT_NEXT_STEPS) nextStep!: RejectNextStep;
  /** Needed when it closes the item: nobody closes what they have not seen. */
  @ValidateIf(({ nextStep }: RejectDto) => nextStep === 'close')
  @IsObject()
  @ValidateNested()
  @Type(() => SeenThroughDto)
  seenThrough?: SeenThroughDto;
  /** What the next draft should do differently, or what a lead should know; for the reason `OTHER`, what was wrong, in 5 characters or more. */
  @IsOptional() @IsString() @MaxLength(500) instruction?: string;
}

export class CloseDto extends TeachingDecisionDto {
  @IsIn(CLOSE_REASONS) reason!: CloseReason;
  /** Nobody closes what they have not seen. */
  @IsObject() @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
}

export class InstructDto extends DecisionDto {
  @IsString()
  @Matches(/\S/, { message: 'instruction must not be blank' })
  @MaxLength(500)
  instruction!: string;
}

export class ClaimTokenDto {
  @IsUUID() claimToken!: string;
}

/** What an approval answers. */
export class ApprovedDto {
  @IsUUID() replyId!: string;
  /** Place in the conversation's order of sending. */
  @IsInt() ordinal!: number;
  /** ISO 8601: until then it can be undone. */
  @IsString() leavesAt!: string;
  /** It is approved and does not leave while sending is stopped. */
  @IsOptional() @IsIn(['sending-stopped']) waits?: 'sending-stopped';
  /** Edit tags that are in no list: kept as `OTHER`. */
  @IsOptional() @IsArray() @IsString({ each: true }) unknownTags?: string[];
}
