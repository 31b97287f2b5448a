import { OrNull } from '@countersign/runtime';
import {
  TRANSCRIPT_CONFIDENCES,
  UNTRANSCRIBED_REASONS,
  type TranscriptConfidence,
  type UntranscribedReason,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
  IsISO8601,
} from 'class-validator';
import { ThreadEffectDto } from '../effects/effect.dto.js';
import { MODES, type ConversationMode } from './mode.dto.js';
import { ReplyListDto } from '../decisions/bubble.dto.js';
import { RecipientDto, SeenThroughDto } from '../decisions/bound.dto.js';

const DELIVERY_STATES = [
  'waiting',
  'queued',
  'sent',
  'delivered',
  'read',
  'failed',
  'rejected',
  'unknown',
  'cancelled',
] as const;

/** What is said in a recording, as a model heard it, or why nobody wrote it down. */
export class ThreadTranscriptDto {
  /** Absent where there is a reason. */
  @IsOptional() @IsString() text?: string;
  /** ISO 639. */
  @IsOptional() @IsString() language?: string;
  @IsOptional() @IsIn(TRANSCRIPT_CONFIDENCES) confidence?: TranscriptConfidence;
  @IsOptional() @IsString() model?: string;
  @IsOptional() @IsIn(UNTRANSCRIBED_REASONS) reason?: UntranscribedReason;
}

/** A file, as far as it can be looked at. */
export class ThreadMediaDto {
  @IsIn(['pending', 'stored', 'failed', 'deleted']) state!: 'pending' | 'stored' | 'failed' | 'deleted';
  /** Of `deleted`: after how many days. */
  @IsOptional() @IsInt() keptDays?: number;
  /** Of `failed`: why. */
  @IsOptional() @IsString() reason?: string;
  /** What it is by its own bytes. */
  @IsOptional() @IsString() type?: string;
  @IsOptional() @IsInt() size?: number;
  /** Pixels. */
  @IsOptional() @IsInt() width?: number;
  @IsOptional() @IsInt() height?: number;
  /** Whether a browser shows or plays it in place; else it is a download. */
  @IsOptional() @IsBoolean() shown?: boolean;
  /** Of `stored`: for asking anew, at `/api/v1/files/{id}`. */
  @IsOptional() @IsString() id?: string;
  /** When the links end, ISO 8601. */
  @IsOptional() @IsString() goodUntil?: string;
  /** For whoever asked, for half an hour at least. */
  @IsOptional() @IsString() url?: string;
  @IsOptional() @IsString() thumbnailUrl?: string;
  /** Of what can be listened to; absent until somebody has tried. */
  @IsOptional() @ValidateNested() @Type(() => ThreadTranscriptDto) transcript?: ThreadTranscriptDto;
}

export class ThreadAttachmentDto {
  @IsString() kind!: string;
  /** Of what has no kind of its own: `order`, `form` or `notice`. */
  @IsOptional() @IsString() about?: string;
  @IsOptional() @IsString() fileName?: string;
  @IsOptional() @IsString() mimeType?: string;
  @IsOptional() @IsInt() size?: number;
  @IsOptional() @IsString() description?: string;
  /** Absent of what is no file. */
  @IsOptional() @ValidateNested() @Type(() => ThreadMediaDto) media?: ThreadMediaDto;
}

/** What is known about one outgoing message, from the provider's evidence only. */
export class MessageDeliveryDto {
  @IsIn(DELIVERY_STATES) state!: (typeof DELIVERY_STATES)[number];
  @IsOptional() @IsString() code?: string;
  /** The provider's own words. */
  @IsOptional() @IsString() words?: string;
  @IsOptional() @IsString() dueAt?: string;
}

export class ThreadMessageDto {
  @IsString() id!: string;
  @IsIn(['in', 'out']) direction!: 'in' | 'out';
  @IsString() kind!: string;
  @IsOptional() @IsString() text?: string;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ThreadAttachmentDto)
  attachments!: ThreadAttachmentDto[];
  /** The provider's time, ISO 8601. */
  @IsString() at!: string;
  @IsString() receivedAt!: string;
  @IsBoolean() late!: boolean;
  @IsBoolean() edited!: boolean;
  @IsBoolean() deleted!: boolean;
  /** Its words are gone: they were kept for so many days (PR-03). */
  @IsOptional() @IsInt() removedAfterDays?: number;
  @IsOptional() @IsString() command?: string;
  /** The message it answers; `earlier` when we do not have that one. */
  @IsOptional() @IsString() replyTo?: string;
  /** Written by somebody else and passed on; `often` when many did. */
  @IsOptional() @IsIn(['once', 'often']) forwarded?: 'once' | 'often';
  /** The customer's reaction to it: one emoji. */
  @IsOptional() @IsString() reaction?: string;
  @IsOptional() @IsString() author?: string;
  @IsOptional() @IsString() replyId?: string;
  /** Of what we sent: an administrator tried the channel. */
  @IsOptional() @IsBoolean() test?: boolean;
  /** Of what we sent: the template it is. */
  @IsOptional() @IsString() template?: string;
  /** Of what we sent: what can be tapped under it. */
  @IsOptional() @IsArray() @IsString({ each: true }) buttons?: string[];
  /** Of what we sent: what can be chosen. */
  @IsOptional() @ValidateNested() @Type(() => ReplyListDto) list?: ReplyListDto;
  /** Of a reaction we put: the provider's name of the message it stands on. */
  @IsOptional() @IsString() reactionTo?: string;
  /** Of what they wrote: the provider's name of it, to react to. */
  @IsOptional() @IsString() providerMessageId?: string;
  @IsOptional() @ValidateNested() @Type(() => MessageDeliveryDto) delivery?: MessageDeliveryDto;
}

export class ThreadContactDto {
  @IsString() id!: string;
  @IsString() name!: string;
  @IsOptional() @IsString() handle?: string;
  @IsOptional() @IsString() language?: string;
}

/** What led somebody here, when they first came. */
export class ThreadSourceDto {
  @IsIn(['ad', 'post', 'link', 'page']) kind!: 'ad' | 'post' | 'link' | 'page';
  @IsOptional() @IsString() ref?: string;
  @IsOptional() @IsString() title?: string;
  @IsOptional() @IsString() url?: string;
  /** True when it was longer than what is kept. */
  @IsBoolean() cut!: boolean;
}

/** What somebody has on screen. */
export class SeenDto {
  /** Id of the newest message of the customer's that is shown. */
  @IsUUID() messageId!: string;
}

export class ThreadDto {
  @IsString() id!: string;
  @IsString() channel!: string;
  @IsString() accountId!: string;
  @IsOptional() @IsString() openItemId?: string;
  /** Why nobody may write to this contact, or null. */
  @OrNull() @IsString() suppressed!: string | null;
  /** ISO 8601: until when the channel takes a free reply; null where it always does. */
  @OrNull() @IsString() windowEndsAt!: string | null;
  @IsIn(MODES) mode!: ConversationMode;
  /** Id of whose it is, or null. */
  @OrNull() @IsString() assignedTo!: string | null;
  /** Who took it over or paused it. */
  @IsOptional() @IsString() takenOverBy?: string;
  /** The dead letter that holds the conversation, or null. */
  @OrNull() @IsUUID() heldBy!: string | null;
  @OrNull() @ValidateNested() @Type(() => ThreadSourceDto) source!: ThreadSourceDto | null;
  @ValidateNested() @Type(() => ThreadContactDto) contact!: ThreadContactDto;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThreadMessageDto) messages!: ThreadMessageDto[];
  /** The newest that was countersigned to be done outside the conversation, newest last. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThreadEffectDto) effects!: ThreadEffectDto[];
}

/** When a reply that is approved now would leave: at once, or when the provider takes one again. */
export class LeavingDto {
  @OrNull() @IsISO8601() notBefore!: string | null;
}

export class ComposerDto {
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
}
