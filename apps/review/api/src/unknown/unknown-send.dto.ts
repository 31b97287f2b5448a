import { OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BubbleContentDto } from '../decisions/bubble.dto.js';
import { OverrideDto } from '../decisions/decision.dto.js';
import { RecipientDto, SeenThroughDto } from '../decisions/bound.dto.js';

/** One message of the reply, and what is known of it. */
export class UnknownBubbleDto extends BubbleContentDto {
  @IsInt() position!: number;
  @IsString() text!: string;
  /** `not-sent`: held back, because the one before it is unknown. */
  @IsIn(['sent', 'unknown', 'not-sent']) state!: 'sent' | 'unknown' | 'not-sent';
  /** How often it was tried. */
  @IsInt() attempts!: number;
  /** ISO 8601: when the last try began. */
  @IsOptional() @IsString() attemptedAt?: string;
  /** The channel said later that it failed; whether it was shown before is not known. */
  @IsOptional() @IsBoolean() reportedFailed?: boolean;
}

/** A reply of which nobody knows whether it arrived, with everything that helps to decide, and what sending it again would bind to. */
export class UnknownSendDto {
  @IsUUID() replyId!: string;
  @IsString() conversationId!: string;
  /** An item of the conversation, to read what was said. */
  @IsOptional() @IsUUID() itemId?: string;
  @IsString() contactName!: string;
  @IsString() channel!: string;
  /** Who approved it. */
  @IsString() author!: string;
  @IsString() approvedAt!: string;
  /** ISO 8601: since when nobody knows. */
  @IsString() since!: string;
  /** Unresolved for five minutes. */
  @IsBoolean() needsDecision!: boolean;
  @IsString() errorCode!: string;
  /** Why nobody knows, in plain words. */
  @IsString() explanation!: string;
  @IsOptional() @IsString() providerWords?: string;
  @ValidateNested({ each: true }) @Type(() => UnknownBubbleDto) bubbles!: UnknownBubbleDto[];
  /** The customer wrote after the reply was approved. */
  @IsBoolean() newerInbound!: boolean;
  /** Why nobody may write to this contact, or null. */
  @OrNull() @IsString() suppressed!: string | null;
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
}

export const VERDICTS = ['arrived', 'again', 'dropped'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody says about it. `again` is an approval: of the messages that did not arrive, by their digest. */
export class ResolveDto {
  @IsIn(VERDICTS) verdict!: Verdict;
  /** SHA-256 (hex) over what was rendered: the messages that are unknown or not sent, recipient, seenThrough, policyVersion. */
  @ValidateIf(({ verdict }: ResolveDto) => verdict === 'again') @Matches(/^[0-9a-f]{64}$/) digest?: string;
  /** The customer wrote since; the person has read it and sends again anyway. Recorded. */
  @IsOptional() @IsBoolean() acknowledgeNewer?: boolean;
  /** What the rules find in it now, taken responsibility for. */
  @IsOptional() @ValidateNested() @Type(() => OverrideDto) override?: OverrideDto;
}

export class ResolvedDto {
  @IsIn(VERDICTS) verdict!: Verdict;
  /** The new reply, where it is sent again. */
  @IsOptional() @IsUUID() replyId?: string;
  @IsOptional() @IsInt() ordinal?: number;
  /** Approved, and waits because sending is stopped. */
  @IsOptional() @IsIn(['sending-stopped']) waits?: 'sending-stopped';
}
