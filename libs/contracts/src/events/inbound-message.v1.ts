import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { COMMANDS, MESSAGE_KINDS, type Command, type MessageKind } from '../channel.js';
import { Event } from '../event.js';
import { Part, Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';

/** A file or typed thing that came with a message; fetched later, never on the accept path. */
export class Attachment {
  @IsIn(MESSAGE_KINDS) kind!: MessageKind;
  /** The provider's media id (Telegram `file_id`), or our own object id for web chat. */
  @IsOptional() @IsString() @MaxLength(512) @Personal() providerMediaId?: string;
  @IsOptional() @IsString() @MaxLength(255) @Personal() fileName?: string;
  @IsOptional() @IsString() @MaxLength(255) @NotPersonal() mimeType?: string;
  /** Bytes, as the provider says. */
  @IsOptional() @IsInt() @Min(0) size?: number;
  /** What it is where no kind says so: lines of a `order`, the answers in a `form`, a `notice` of the channel's own. */
  @IsOptional() @IsIn(['order', 'form', 'notice']) about?: 'order' | 'form' | 'notice';
  /** What a reviewer reads when nothing can be shown: "Location 4.36, 50.85", "Contact: Ada, +32 …". */
  @IsOptional() @IsString() @MaxLength(1000) @Personal() description?: string;
}

/** Longest id, address or payload of a {@link Source}; what was longer is cut, and says so. */
export const SOURCE_LIMIT = 512;

/** What led somebody here, as the channel tells it (CH-13). For display and for counting: nothing is decided by it. */
export class Source {
  /** `ad`, `post`: WhatsApp's click-to-chat; `link`: a payload in a link; `page`: a page of the business's own. */
  @IsIn(['ad', 'post', 'link', 'page']) kind!: 'ad' | 'post' | 'link' | 'page';
  /** The provider's id of the ad or post, or the payload of the link. */
  @IsOptional() @IsString() @MaxLength(SOURCE_LIMIT) @Personal() ref?: string;
  /** Its headline. */
  @IsOptional() @IsString() @MaxLength(SOURCE_LIMIT) @Personal() title?: string;
  /** Its address. */
  @IsOptional() @IsString() @MaxLength(SOURCE_LIMIT) @Personal() url?: string;
  /** True when something of it was longer than {@link SOURCE_LIMIT}. */
  @IsBoolean() cut!: boolean;
}

/** Who wrote, as the channel tells it. For display only: nothing is decided by these. */
export class Sender {
  /** The provider's user id. */
  @IsString() @MaxLength(128) @Personal() id!: string;
  @IsOptional() @IsString() @MaxLength(256) @Personal() name?: string;
  @IsOptional() @IsString() @MaxLength(128) @Personal() handle?: string;
  /** BCP 47 tag the channel reports. */
  @IsOptional() @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) languageHint?: string;
}

/**
 * Something a person did in a conversation: wrote, edited or deleted. All three travel on one subject per conversation,
 * because the ordering chain and the last look are per literal subject (architecture §4).
 */
@Event('inbound.message', 1)
export class InboundMessage {
  @IsIn(['received', 'edited', 'deleted']) fact!: 'received' | 'edited' | 'deleted';
  @IsIn(MESSAGE_KINDS) kind!: MessageKind;
  /** At most 64 KiB of UTF-8; NUL removed and lone surrogates replaced, which `flags` then says. */
  @IsOptional() @IsString() @MaxLength(65_536) @Personal() text?: string;
  @Parts(() => Attachment, { max: 20 }) attachments!: Attachment[];
  /** Set when the text is exactly a command: answered by policy, not drafted (CH-07). */
  @IsOptional() @IsIn(COMMANDS) command?: Command;
  /** Id of what was tapped: Telegram's `callback_data`, a WhatsApp button's or list row's id, a template button's payload. */
  @IsOptional() @IsString() @MaxLength(256) @Personal() interactiveId?: string;
  /** The provider's chat id: where a reply goes. */
  @IsString() @MaxLength(128) @Personal() chat!: string;
  @IsString() @MaxLength(128) @Personal() providerMessageId!: string;
  /** Provider message id this one answers. */
  @IsOptional() @IsString() @MaxLength(128) @Personal() replyTo?: string;
  /** Written by somebody else, and passed on: `often` where the channel says that many did. */
  @IsOptional() @IsIn(['once', 'often']) forwarded?: 'once' | 'often';
  @IsOptional() @Part(() => Source) source?: Source;
  @Part(() => Sender) sender!: Sender;
  @IsISO8601() providerTime!: string;
  /** Order within the chat as the provider counts: Telegram message id, web chat position; 0 where it does not count. */
  @IsInt() @Min(0) providerSequence!: number;
  @IsISO8601() receivedAt!: string;
  /** Stream sequence of the previous message of this conversation; 0 for the first. Same as the `Cs-Prev` header. */
  @IsOptional() @IsInt() @Min(0) prev?: number;
  /** True when the chain could not be established after three tries: order falls back to times. */
  @IsOptional() @IsBoolean() unchained?: boolean;
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(['nul-removed', 'surrogate-replaced', 'truncated', 'provider-time-implausible'], { each: true })
  flags!: ('nul-removed' | 'surrogate-replaced' | 'truncated' | 'provider-time-implausible')[];
}
