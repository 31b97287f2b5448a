import {
  CHANNELS,
  CONTACT_STATUSES,
  INTENTS,
  type Channel,
  type ContactStatus,
  type Intent,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const LISTS = ['open', 'settled', 'snoozed', 'silent'] as const;

/** Which items a list has. What is absent does not matter; all of the others hold. */
export class ItemFilter {
  /** `silent`: open ones of contacts somebody silenced, which the other lists leave out. */
  @IsOptional() @IsIn(LISTS) state: (typeof LISTS)[number] = 'open';
  /** How far the draft of an open item is. */
  @IsOptional() @IsIn(['drafting', 'waiting', 'ready', 'no_draft']) draft?:
    'drafting' | 'waiting' | 'ready' | 'no_draft';
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Something they want, by the labels. */
  @IsOptional() @IsIn(INTENTS) intent?: Intent;
  /** Of the draft: `medium` is looked at twice, `high` does not go out as it stands. */
  @IsOptional() @IsIn(['low', 'medium', 'high']) risk?: 'low' | 'medium' | 'high';
  /** An edit tag of a decision on it. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { message: 'tag must be the code of an edit tag' })
  tag?: string;
  /** Who has an open item, or decided a settled one: the id of a person, or `me`. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,64}$/, { message: 'reviewer must be the id of a person, or me' })
  reviewer?: string;
  @IsOptional() @IsIn(CONTACT_STATUSES) contactStatus?: ContactStatus;
  /** What they write in, as ISO 639. */
  @IsOptional() @Matches(/^[a-z]{2,3}$/, { message: 'language must be a code such as en' }) language?: string;
  /** Something of it reached us long after it was written. */
  @IsOptional() @IsIn(['true', 'false']) recovered?: 'true' | 'false';
  /** They do not want to be written to, or somebody silenced them. */
  @IsOptional() @IsIn(['true', 'false']) silent?: 'true' | 'false';
  /** Came, or of a settled one was decided, within so many days from now. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(3_660) days?: number;
  /** From this moment on, and before that one. */
  @IsOptional() @IsISO8601({ strict: true }) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) to?: string;
}
