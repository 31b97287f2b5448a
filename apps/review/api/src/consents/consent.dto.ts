import { CHANNELS, type Channel } from '@countersign/contracts';
import { OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  CONSENT_PURPOSES,
  CONSENT_SOURCES,
  type ConsentPurpose,
  type ConsentSource,
} from './consent.policy.js';

/** What somebody agreed to. */
export class GivenConsentDto {
  /** `service`: about something of theirs, as a booking or a question; `marketing`: offers and news. */
  @IsIn(CONSENT_PURPOSES) purpose!: ConsentPurpose;
  /** Where they said so. */
  @IsIn(CONSENT_SOURCES) source!: ConsentSource;
  /** What they agreed to, as its version is called: "Booking form, May 2026". */
  @IsString()
  @Matches(/\S.*\S/s, { message: 'textVersion must say in 2 characters or more what they agreed to' })
  @MaxLength(200)
  textVersion!: string;
  /** ISO 8601: when they did. */
  @IsISO8601({ strict: true }) givenAt!: string;
}

/** The same, for a channel the contact is known by. */
export class RecordConsentDto extends GivenConsentDto {
  @IsIn(CHANNELS) channel!: Channel;
}

export class ConsentDto extends GivenConsentDto {
  @IsUUID() id!: string;
  @IsString() channel!: string;
  /** The name of who recorded it. */
  @IsString() recordedBy!: string;
  /** ISO 8601; null while it is in force. */
  @OrNull() @IsISO8601() withdrawnAt!: string | null;
  /** The name of who withdrew it; absent where they did so themselves, with /stop. */
  @IsOptional() @IsString() withdrawnBy?: string;
  @IsOptional() @IsString() withdrawnWhy?: string;
}

export class ConsentListDto {
  /** Those in force first, then the newest. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConsentDto) consents!: ConsentDto[];
}

export class ConsentAddress {
  @Matches(/^p_[a-z2-7]{20}$/) id!: string;
  @IsUUID() consentId!: string;
}

export class WithdrawConsentDto {
  /** Why, in words; kept with the consent. */
  @IsString()
  @Matches(/\S.*\S.*\S/s, { message: 'reason must have at least 3 characters' })
  @MaxLength(500)
  reason!: string;
}
