import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsISO8601, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'; // prettier-ignore
import { PARTS, type Part } from './kept-words.js';
import { LEAST_MESSAGE_DAYS, MOST_MESSAGE_DAYS } from './retention.policy.js';

/** Days something is kept. */
export class RetentionDaysDto {
  /** What customers wrote and what they were answered, with drafts and notes about it. */
  @IsInt() @Min(LEAST_MESSAGE_DAYS) @Max(MOST_MESSAGE_DAYS) messages!: number;
}

export class RemovedCountDto {
  @IsIn(PARTS) part!: Part;
  @IsInt() @Min(0) count!: number;
}

export class RetentionVersionDto {
  @IsInt() version!: number;
  @ValidateNested() @Type(() => RetentionDaysDto) days!: RetentionDaysDto;
  /** The name of who saved it. */
  @IsString() by!: string;
  @IsISO8601() at!: string;
}

/** What a night removed. */
export class RetentionNightDto {
  /** The day it was on: 2026-11-28. */
  @IsString() night!: string;
  @IsISO8601() startedAt!: string;
  /** Absent while it goes on, and where it was broken off. */
  @IsOptional() @IsISO8601() endedAt?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RemovedCountDto) removed!: RemovedCountDto[];
}

/** Somebody of whom nothing is removed. */
export class LegalHoldDto {
  @IsUUID() id!: string;
  @IsString() contactId!: string;
  @IsOptional() @IsString() contactName?: string;
  @IsString() reason!: string;
  /** The name of who placed it. */
  @IsString() by!: string;
  @IsISO8601() at!: string;
}

export class RetentionDto {
  /** 0 while nobody has set anything. */
  @IsInt() version!: number;
  @ValidateNested() @Type(() => RetentionDaysDto) days!: RetentionDaysDto;
  /** What holds while nobody sets anything. */
  @ValidateNested() @Type(() => RetentionDaysDto) usual!: RetentionDaysDto;
  /** The newest first, twenty at most. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RetentionVersionDto)
  versions!: RetentionVersionDto[];
  /** The newest first, fourteen at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionNightDto) nights!: RetentionNightDto[];
  @IsISO8601() nextAt!: string;
  /** Those in force, the newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LegalHoldDto) holds!: LegalHoldDto[];
}

export class TryRetentionDto {
  @IsObject() @ValidateNested() @Type(() => RetentionDaysDto) days!: RetentionDaysDto;
}

/** What would go if a night began now. */
export class RetentionTrialDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RemovedCountDto) removed!: RemovedCountDto[];
}

export class SaveRetentionDto extends TryRetentionDto {
  /** The version that was on screen. */
  @IsInt() @Min(0) base!: number;
  /** Whoever shortens the days knows that words go with the next night. */
  @IsOptional() @IsBoolean() removes?: boolean;
}

export class RetentionSavedDto {
  @IsInt() version!: number;
}

export class PlaceHoldDto {
  @IsString() @MaxLength(128) contactId!: string;
  /** Why it is kept, for whoever comes later. */
  @IsString()
  @MaxLength(500)
  @Matches(/\S.*\S.*\S/s, { message: 'reason must have at least 3 characters' })
  reason!: string;
}

export class HoldPlacedDto {
  @IsUUID() id!: string;
}

export class HoldAddress {
  @IsUUID() id!: string;
}

/** Whether somebody is held. */
export class ContactHoldDto {
  @IsOptional() @ValidateNested() @Type(() => LegalHoldDto) hold?: LegalHoldDto;
}
