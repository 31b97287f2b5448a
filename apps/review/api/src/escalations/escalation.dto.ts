import {
  CHANNELS,
  ESCALATION_LEVELS,
  RAISE_REASONS,
  type Channel,
  type EscalationLevel,
  type RaiseReason,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';

/** What somebody can raise an item for; the rest is found out. */
export const PERSONS_REASONS = [
  'emergency',
  'safety',
  'asked_human',
  'complaint',
  'payment',
  'repeated_failure',
  'low_confidence',
  'sla',
] as const satisfies readonly RaiseReason[];

export class EscalateDto {
  /** An emergency, or safety, is everybody's at once; the rest is a lead's. */
  @IsIn(PERSONS_REASONS) reason!: (typeof PERSONS_REASONS)[number];
}

export class EscalationPath {
  @IsUUID() id!: string;
}

/** Who took it, by name. */
export class AcknowledgementDto {
  @IsString() name!: string;
  @IsBoolean() mine!: boolean;
  @IsISO8601() at!: string;
}

/** Something said, by them or by us. */
export class LastWordsDto {
  @IsIn(['in', 'out']) direction!: 'in' | 'out';
  /** Absent where there is none: a picture, a place. */
  @IsOptional() @IsString() text?: string;
  @IsISO8601() at!: string;
}

/** A conversation somebody has to look at now. */
export class EscalationDto {
  @IsUUID() id!: string;
  @IsString() conversationId!: string;
  /** The open item; absent where the conversation waits for something else. */
  @IsOptional() @IsUUID() itemId?: string;
  @IsString() contactName!: string;
  @IsIn(CHANNELS) channel!: Channel;
  /** L1 leads, L2 whoever is on call, L3 everybody. */
  @IsIn(ESCALATION_LEVELS) level!: EscalationLevel;
  @IsArray() @IsIn(RAISE_REASONS, { each: true }) reasons!: RaiseReason[];
  @IsISO8601() raisedAt!: string;
  /** Until then somebody has to take it, or it goes to the next level. */
  @IsISO8601() dueAt!: string;
  /** How often it has been told. */
  @IsInt() alerts!: number;
  @IsOptional() @ValidateNested() @Type(() => AcknowledgementDto) acknowledged?: AcknowledgementDto;
  /** What it is about, as labelled with the last draft. */
  @IsArray() @IsString({ each: true }) intents!: string[];
  /** The last ten things said, the oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LastWordsDto) lastWords!: LastWordsDto[];
}

/** Somebody who can be on call. */
export class OnCallPersonDto {
  @IsString() id!: string;
  @IsString() name!: string;
  @IsBoolean() onCall!: boolean;
}

export class EscalationsDto {
  /** Those nobody took yet first, the highest level first, the soonest due first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => EscalationDto) escalations!: EscalationDto[];
  /** Who is told of the second level, besides leads. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OnCallPersonDto) people!: OnCallPersonDto[];
  /** Whether a webhook is told: `failing`: one is, and none takes what it is told; `none`: this workspace alone tells. */
  @IsIn(['connected', 'failing', 'none']) pager!: 'connected' | 'failing' | 'none';
}

export class OnCallDto {
  @IsBoolean() onCall!: boolean;
}
