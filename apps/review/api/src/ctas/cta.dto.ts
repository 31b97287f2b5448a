import { CTA_RESPONSES, CTA_STAGES, type CtaResponse, type CtaStage } from '@countersign/contracts';
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
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const CODE = /^[a-z0-9][a-z0-9-]{0,29}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How it asks in one language, and where the link leads. */
export class CtaTextDto {
  @IsString() @Matches(/\S/, { message: 'text must not be blank' }) @MaxLength(1_000) text!: string;
  @IsOptional()
  @Matches(/^https:\/\/[^\s/]+\.[^\s]+$/, { message: 'url must be an address that begins with https://' })
  @MaxLength(500)
  url?: string;
}

export class CtaTextsDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CtaTextDto) en?: CtaTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CtaTextDto) es?: CtaTextDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CtaTextDto) pt?: CtaTextDto;
}

export const CTA_LANGUAGES = ['en', 'es', 'pt'] as const satisfies (keyof CtaTextsDto)[];

export class CtaAddress {
  @Matches(CODE, { message: 'id must be up to 30 of a-z, 0-9 and -' }) id!: string;
}

export class SaveCtaDto {
  @IsIn(CTA_STAGES) stage!: CtaStage;
  @IsString() @Matches(/\S/, { message: 'title must not be blank' }) @MaxLength(80) title!: string;
  @IsObject() @ValidateNested() @Type(() => CtaTextsDto) texts!: CtaTextsDto;
  /** The last day it is offered, `YYYY-MM-DD`; for ever when absent. */
  @IsOptional() @Matches(DAY, { message: 'validUntil must be a day like 2027-01-31' }) validUntil?: string;
  /** The version it was made from; 0 for the first. */
  @IsInt() @Min(0) base!: number;
}

export class RemoveCtaDto {
  @IsInt() @Min(1) base!: number;
}

export class CtaVersionDto {
  @IsInt() version!: number;
}

export class CtaDto extends CtaVersionDto {
  @IsString() id!: string;
  @IsIn(CTA_STAGES) stage!: CtaStage;
  @IsString() title!: string;
  @IsObject() @ValidateNested() @Type(() => CtaTextsDto) texts!: CtaTextsDto;
  @IsOptional() @IsString() validUntil?: string;
  /** Its last day is over: it is offered no more. */
  @IsBoolean() over!: boolean;
  /** How often it was put into a reply that left. */
  @IsInt() uses!: number;
}

export class CtaListDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CtaDto) ctas!: CtaDto[];
}

/** Which message of a reply is a call to action; what was changed in it is still one. */
export class CtaUseDto {
  /** From 0. */
  @IsInt() @Min(0) bubble!: number;
  @Matches(CODE) id!: string;
}

export class CtaEventAddress {
  @IsUUID() id!: string;
}

export class CtaResponseDto {
  @IsIn(CTA_RESPONSES) response!: CtaResponse;
  /** The version it is decided on. */
  @IsInt() @Min(0) base!: number;
}

/** A call to action somebody got, and what came of it. */
export class CtaEventDto extends CtaVersionDto {
  @IsUUID() id!: string;
  @IsString() title!: string;
  @IsIn(CTA_STAGES) stage!: CtaStage;
  /** Replies there were before it. */
  @IsInt() depth!: number;
  @IsISO8601() sentAt!: string;
  @IsIn(CTA_RESPONSES) response!: CtaResponse;
  /** Who said so; absent while it is pending, and where a rule did. */
  @IsOptional() @IsString() by?: string;
  @IsOptional() @IsISO8601() respondedAt?: string;
  /** What their words since sound like, where nobody has said yet. */
  @IsOptional() @IsIn(CTA_RESPONSES) proposed?: CtaResponse;
  /** The words that say so. */
  @IsOptional() @IsString() words?: string;
}

export class CtaEventsDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CtaEventDto) events!: CtaEventDto[];
}
