import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MessageDeliveryDto } from '../conversations/thread.dto.js';
import { RecipientDto, SeenThroughDto } from '../decisions/bound.dto.js';

export class AccountAddress {
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
}

export class TestRecipientDto {
  /** Somebody who has written to this account: a number, a chat id, a handle, or the address of the conversation's page here. */
  @IsString()
  @Matches(/\S/, { message: 'to must name who gets the test: a number, a handle or the conversation’s page' })
  @MaxLength(300)
  to!: string;
}

/** What a test would say to whom, and what its approval binds to. */
export class TestPreviewDto {
  @IsString() conversationId!: string;
  /** "Web chat to Ada". */
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
  /** Exactly what will be read. */
  @IsString() text!: string;
}

export class SendTestDto extends TestRecipientDto {
  /** SHA-256 (hex) over the approval content, as it was shown. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

/** A test that was countersigned, and what became of it. */
export class TestMessageDto {
  @IsUUID() replyId!: string;
  @IsString() conversationId!: string;
  @IsString() recipientLabel!: string;
  /** The name of who sent it. */
  @IsString() by!: string;
  /** ISO 8601 */
  @IsString() at!: string;
  @ValidateNested() @Type(() => MessageDeliveryDto) delivery!: MessageDeliveryDto;
}

export class TestMessagesDto {
  /** The newest first, ten at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TestMessageDto) tests!: TestMessageDto[];
}

/** A channel account, and how it does. */
export class ChannelHealthDto {
  @IsString() accountId!: string;
  @IsString() channel!: string;
  /** Seconds an approved reply usually waits here so that it can be taken back. */
  @IsInt() undoSeconds!: number;
  @IsIn(['green', 'amber', 'red']) health!: string;
  /** `token-refused`, `number-unknown`, `webhook-set-elsewhere`, `another-poller`, `provider-unreachable`; absent when it works. */
  @IsOptional() @IsString() cause?: string;
  /** ISO 8601 */
  @IsString() since!: string;
}

/** A test on its way. */
export class TestSentDto {
  @IsUUID() replyId!: string;
  /** Sending is stopped: it leaves when that is lifted. */
  @IsBoolean() waits!: boolean;
}
