import {
  CONTACT_STATUSES,
  VALUE_SOURCES,
  type ContactStatus,
  type ValueSource,
} from '@countersign/contracts';
import { OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const WHY = { message: 'reason must have at least 3 characters' };
/** Far above any amount, far below what a number counts exactly. */
const MOST = 100_000_000_000;

export class ContactAddress {
  @Matches(/^p_[a-z2-7]{20}$/) id!: string;
}

export class ChangeStatusDto {
  @IsIn(CONTACT_STATUSES) to!: ContactStatus;
  @IsString() @Matches(/\S.*\S/s, WHY) @MaxLength(300) reason!: string;
  /** The version it is decided on. */
  @IsInt() @Min(0) base!: number;
  /** A lead puts right what is recorded; any move is allowed then. */
  @IsOptional() @IsBoolean() correction?: boolean;
  /** The reply it follows from. */
  @IsOptional() @IsUUID() replyId?: string;
}

export class StatusVersionDto {
  @IsInt() version!: number;
}

export class RecordValueDto {
  /** In the minor unit of the workspace's currency: 12.50 is 1250. Negative where money went back. */
  @IsInt() @Min(-MOST) @Max(MOST) amountMinor!: number;
  @IsIn(VALUE_SOURCES) source!: ValueSource;
  /** Of the order, the booking or the refund; recorded once. */
  @IsOptional() @IsString() @MaxLength(80) reference?: string;
  @IsString() @Matches(/\S.*\S/s, WHY) @MaxLength(300) reason!: string;
}

export class ValueTotalDto {
  @IsInt() totalMinor!: number;
}

/** What their entries come to. */
export class ContactValueDto extends ValueTotalDto {
  /** ISO 4217. */
  @IsString() currency!: string;
  @IsInt() entries!: number;
  /** The newest entry. */
  @IsOptional() @IsInt() lastMinor?: number;
  @IsOptional() @IsISO8601() lastAt?: string;
  /** What whoever answers may record at once. */
  @IsInt() limitMinor!: number;
}

/** A move by what happened, which waits for somebody to take it. */
export class SuggestedMoveDto {
  @IsIn(CONTACT_STATUSES) to!: ContactStatus;
  /** The rule that says so. */
  @IsString() because!: string;
}

export class ContactStandingDto extends StatusVersionDto {
  @IsIn(CONTACT_STATUSES) status!: ContactStatus;
  /** Where they may go next. */
  @IsArray() @IsIn(CONTACT_STATUSES, { each: true }) moves!: readonly ContactStatus[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SuggestedMoveDto) suggestion?:
    SuggestedMoveDto | undefined;
  @IsObject() @ValidateNested() @Type(() => ContactValueDto) value!: ContactValueDto;
}

/** One change of a status, as it was made. */
export class StatusChangeDto extends StatusVersionDto {
  @IsUUID() id!: string;
  @IsIn(CONTACT_STATUSES) from!: ContactStatus;
  @IsIn(CONTACT_STATUSES) to!: ContactStatus;
  /** Who did it; absent where a rule did. */
  @IsOptional() @IsString() by?: string;
  @IsBoolean() automated!: boolean;
  @IsBoolean() correction!: boolean;
  /** In their words; the code of the rule where it was one. */
  @IsString() reason!: string;
  @IsOptional() @IsUUID() replyId?: string;
  @IsISO8601() at!: string;
}

export class StatusHistoryDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => StatusChangeDto) changes!: StatusChangeDto[];
}

export class LtvEntryDto {
  @IsUUID() id!: string;
  @IsInt() amountMinor!: number;
  @IsIn(VALUE_SOURCES) source!: ValueSource;
  @IsOptional() @IsString() reference?: string;
  @IsString() reason!: string;
  @IsString() by!: string;
  @IsISO8601() at!: string;
}

export class LedgerDto extends ContactValueDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LtvEntryDto) ledger!: LtvEntryDto[];
}

export class ValueSettingDto extends StatusVersionDto {
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code of three capitals, like EUR' })
  currency!: string;
  /** What whoever answers may record at once, in the currency's minor unit. */
  @IsInt() @Min(0) @Max(MOST) limitMinor!: number;
}

export class SaveValueSettingDto extends OmitType(ValueSettingDto, ['version']) {
  /** The version it was made from; 0 for the first. */
  @IsInt() @Min(0) base!: number;
}
