import { OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
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

const MOST_MENTIONED = 20;

/** What somebody writes for their colleagues. It has no `text`, so that nothing that takes a bubble takes a note. */
export class WriteNoteDto {
  @IsString() @Matches(/\S/, { message: 'note must not be blank' }) @MaxLength(2_000) note!: string;
  /** Ids of the colleagues who are told. */
  @IsArray() @ArrayUnique() @ArrayMaxSize(MOST_MENTIONED) @IsString({ each: true }) mentions!: string[];
}

/** Whose it becomes; null is nobody's. */
export class AssignDto {
  @OrNull() @IsString() @MaxLength(64) to!: string | null;
  /** Whose it was on screen. */
  @OrNull() @IsString() @MaxLength(64) from!: string | null;
}

/** Asking somebody what they think. */
export class AskDto {
  @IsString() @MaxLength(64) colleagueId!: string;
  /** The question; a private note. */
  @IsString() @Matches(/\S/, { message: 'note must not be blank' }) @MaxLength(2_000) note!: string;
}

export class ColleagueDto {
  @IsString() id!: string;
  @IsString() name!: string;
  /** May decide, so that an item can be theirs. */
  @IsBoolean() decides!: boolean;
}

export class ColleaguesDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ColleagueDto) colleagues!: ColleagueDto[];
}

export class NoteDto {
  @IsUUID() id!: string;
  @IsString() note!: string;
  /** Who wrote it. */
  @IsString() by!: string;
  @IsBoolean() mine!: boolean;
  /** ISO 8601. */
  @IsString() at!: string;
  /** Names of those who were told. */
  @IsArray() @IsString({ each: true }) mentioned!: string[];
}

export class NotesDto {
  /** Oldest first, the newest 200. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => NoteDto) notes!: NoteDto[];
}

export class WrittenNoteDto {
  @IsUUID() id!: string;
}

export const NOTICE_KINDS = [
  'mentioned',
  'asked',
  'answered',
  'expired',
  'assigned',
  'webhook-dead',
  'claim-taken',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something one is to look at. */
export class NoticeDto {
  @IsUUID() id!: string;
  @IsIn(NOTICE_KINDS) kind!: NoticeKind;
  /** Absent where it is about no conversation. */
  @IsOptional() @IsString() conversationId?: string;
  /** The conversation's open item, or the newest that was decided; absent where there was none yet. */
  @IsOptional() @IsUUID() itemId?: string;
  /** Of the conversation. */
  @IsOptional() @IsString() contactName?: string;
  /** Of `webhook-dead`: what the webhook is called. */
  @IsOptional() @IsString() webhookName?: string;
  /** Who wants something; absent where nobody does. */
  @IsOptional() @IsString() by?: string;
  @IsOptional() @IsString() note?: string;
  /** ISO 8601. */
  @IsString() at!: string;
}

export class NoticesDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => NoticeDto) notices!: NoticeDto[];
  @IsInt() count!: number;
}
