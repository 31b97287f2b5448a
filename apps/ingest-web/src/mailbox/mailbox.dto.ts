import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** One message of a thread, as its visitor sees it. */
export class MailboxMessageDto {
  /** Order in the thread, and the `id` of its event in the stream. */
  @IsInt() @Min(1) position!: number;
  /** `in`: written by the visitor; `out`: a reply. */
  @IsIn(['in', 'out']) direction!: 'in' | 'out';
  /** `in`: the client's own id; `out`: the id to acknowledge in receipts. */
  @IsUUID() messageId!: string;
  @IsString() text!: string;
  @IsISO8601() at!: string;
  /** Of a reply: what this visitor's clients have acknowledged so far. */
  @IsOptional() @IsIn(['none', 'delivered', 'read']) mark?: 'none' | 'delivered' | 'read';
}

/** Which part of a thread. */
export class HistoryQuery {
  /** Only what is older than this position. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) before?: number;
}

/** One page of a thread, oldest first. */
export class HistoryDto {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MailboxMessageDto)
  messages!: MailboxMessageDto[];
  /** There are older messages than these. */
  @IsBoolean() earlier!: boolean;
}

/** What became of replies on the visitor's screen. */
export class ReceiptsDto {
  @ArrayNotEmpty() @ArrayMaxSize(100) @IsUUID('all', { each: true }) bubbleIds!: string[];
  /** `delivered`: it is on the page; `read`: it was in view. Read includes delivered. */
  @IsIn(['delivered', 'read']) status!: 'delivered' | 'read';
}
