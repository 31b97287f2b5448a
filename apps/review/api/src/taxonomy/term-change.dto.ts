import { REJECT_NEXT_STEPS, TAXONOMY_CODE, type RejectNextStep } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TAXONOMY_LISTS, type TaxonomyList } from './term.js';

/** The name of a code in both languages: a list half of which is in another language is read by nobody. */
export class LabelDto {
  @IsString() @Matches(/\S/, { message: 'en must not be blank' }) @MaxLength(60) en!: string;
  @IsString() @Matches(/\S/, { message: 'es must not be blank' }) @MaxLength(60) es!: string;
}

export class ExampleDto {
  @IsString() @MaxLength(300) en!: string;
  @IsString() @MaxLength(300) es!: string;
}

export class TermAddress {
  @IsIn(TAXONOMY_LISTS) list!: TaxonomyList;
  @Matches(TAXONOMY_CODE, { message: 'code must be 2 to 40 of A-Z, 0-9 and _, a letter first' })
  code!: string;
}

/** What a code means; saved on version 0 it adds one, or changes one that is as it was shipped. */
export class SaveTermDto {
  @IsObject() @ValidateNested() @Type(() => LabelDto) label!: LabelDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExampleDto) before?: ExampleDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExampleDto) after?: ExampleDto;
  /** Of a reject reason. */
  @IsOptional() @IsIn(REJECT_NEXT_STEPS) nextStep?: RejectNextStep;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExampleDto) instruction?: ExampleDto;
  /** The version it was made from. Nothing is saved over another's. */
  @IsInt() @Min(0) base!: number;
}

export class RetireTermDto {
  @IsBoolean() retired!: boolean;
  @IsInt() @Min(0) base!: number;
}

export class MergeTermDto {
  /** Code of what stands in its place from now on. */
  @Matches(TAXONOMY_CODE) into!: string;
  @IsInt() @Min(0) base!: number;
}

export class TermVersionDto {
  @IsInt() version!: number;
}
