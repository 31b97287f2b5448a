import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { MESSAGE_KINDS, type MessageKind } from '../channel.js';
import { Event } from '../event.js';
import { Part, Parts } from '../part.js';
import { Personal } from '../personal.js';
import { Attachment, Sender } from './inbound-message.v1.js';
import { Transcript } from './media-heard.v1.js';

/** The newest inbound event a turn, a draft or an approval covers. */
export class Watermark {
  @IsUUID() eventId!: string;
  /** Stream sequence in INBOUND. */
  @IsInt() @Min(1) seq!: number;
}

/** One message of a turn, in its newest wording when it was edited before the turn closed. */
export class TurnMessage {
  /** Id of the inbound event that carried this wording. */
  @IsUUID() eventId!: string;
  @IsIn(MESSAGE_KINDS) kind!: MessageKind;
  @IsOptional() @IsString() @MaxLength(65_536) @Personal() text?: string;
  @Parts(() => Attachment, { max: 20 }) attachments!: Attachment[];
  /** Of a voice message: what a model heard in it, where that was known when a draft was asked for. */
  @IsOptional() @Part(() => Transcript) transcript?: Transcript;
  @IsString() @MaxLength(128) @Personal() providerMessageId!: string;
  @IsOptional() @IsString() @MaxLength(128) @Personal() replyTo?: string;
  @IsISO8601() providerTime!: string;
  @IsInt() @Min(1) seq!: number;
  @IsBoolean() edited!: boolean;
}

export const TURN_CLOSE_REASONS = ['quiet', 'cap', 'count', 'size', 'urgent'] as const;

/** A person's burst, gathered: what one reply has to answer (DB-01). */
@Event('turn.closed', 1)
export class TurnClosed {
  @IsUUID() turnId!: string;
  /** The turn of this conversation closed before this one; absent for its first, and after more than 8 silent days. */
  @IsOptional() @IsUUID() previousTurnId?: string;
  /** Ordered by (provider time, provider sequence, stream sequence). */
  @Parts(() => TurnMessage, { min: 1, max: 200 }) messages!: TurnMessage[];
  @Part(() => Watermark) coveredThrough!: Watermark;
  @IsIn(TURN_CLOSE_REASONS) reason!: (typeof TURN_CLOSE_REASONS)[number];
  /** True when a missing earlier message was waited for in vain. */
  @IsBoolean() gap!: boolean;
  @IsString() @MaxLength(128) @Personal() chat!: string;
  @Part(() => Sender) sender!: Sender;
  @IsISO8601() openedAt!: string;
  @IsISO8601() closedAt!: string;
}
