import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { GivenConsentDto } from '../consents/consent.dto.js';
import { RecipientDto, SeenThroughDto } from '../decisions/bound.dto.js';
import { TemplateUseDto } from '../decisions/bubble.dto.js';
import { OverrideDto } from '../decisions/decision.dto.js';

/** Whom somebody wants to write to first, with what, and what allows it. */
export class FirstMessageDto {
  /** The account it goes out by; one of WhatsApp. */
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
  /** A phone number with its country code. */
  @IsString()
  @Matches(/\S/, { message: 'to must be a phone number with its country code' })
  @MaxLength(40)
  to!: string;
  /** As one calls them, until they say so themselves. */
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(100) name!: string;
  @IsObject() @ValidateNested() @Type(() => GivenConsentDto) consent!: GivenConsentDto;
  @IsObject() @ValidateNested() @Type(() => TemplateUseDto) template!: TemplateUseDto;
}

/** The same, countersigned. */
export class BeginDto extends FirstMessageDto {
  /** SHA-256 (hex) over the approval content, as it was shown. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  @IsOptional() @ValidateNested() @Type(() => OverrideDto) override?: OverrideDto;
  /** As in an approval. */
  @IsOptional() @IsBoolean() unjudged?: boolean;
}

/** Something that stands in the way. */
export class RefusalDto {
  @IsString() code!: string;
  /** Where it can be changed. */
  @IsString() field!: string;
  @IsString() message!: string;
}

/** The conversation there is with this number already. */
export class KnownPersonDto {
  @IsString() conversationId!: string;
  @IsString() name!: string;
}

/** What would be sent to whom, what its approval binds to, and what stands in its way: nothing is kept. */
export class FirstMessageLookDto {
  @IsOptional() @ValidateNested() @Type(() => KnownPersonDto) known?: KnownPersonDto;
  /** The number as people read it. */
  @IsString() to!: string;
  /** "WhatsApp to Ada". */
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
  /** Exactly what will be read; empty where there is no such template. */
  @IsString() text!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RefusalDto) refusals!: RefusalDto[];
}

/** A conversation that was begun, and its first message on the way. */
export class BegunDto {
  @IsString() conversationId!: string;
  @IsUUID() replyId!: string;
  @IsInt() ordinal!: number;
  /** ISO 8601 */
  @IsString() leavesAt!: string;
  /** It is approved and does not leave while sending is stopped. */
  @IsOptional() @IsIn(['sending-stopped']) waits?: 'sending-stopped';
}
