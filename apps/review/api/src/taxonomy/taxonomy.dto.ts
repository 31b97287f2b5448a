import { REJECT_NEXT_STEPS, type RejectNextStep } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';

export class SpokenDto {
  @IsString() en!: string;
  @IsString() es!: string;
}

export class TermDto {
  @IsString() code!: string;
  @IsObject() @ValidateNested() @Type(() => SpokenDto) label!: SpokenDto;
  /** A text before and after, so that two people mean the same by it. */
  @IsOptional() @ValidateNested() @Type(() => SpokenDto) before?: SpokenDto;
  @IsOptional() @ValidateNested() @Type(() => SpokenDto) after?: SpokenDto;
  /** Of a reject reason: where it usually leads, and what it asks of the next draft. */
  @IsOptional() @IsIn(REJECT_NEXT_STEPS) nextStep?: RejectNextStep;
  @IsOptional() @ValidateNested() @Type(() => SpokenDto) instruction?: SpokenDto;
  /** Nobody can choose it any more; what was decided with it stays readable. */
  @IsBoolean() retired!: boolean;
  /** Code of what stands in its place. */
  @IsOptional() @IsString() mergedInto?: string;
  /** The workspace added it. */
  @IsBoolean() own!: boolean;
  @IsInt() version!: number;
}

/** Every list of codes people choose from, retired ones too; no page keeps its own (RV-10). */
export class TaxonomyDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => TermDto) editTags!: TermDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TermDto) rejectReasons!: TermDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TermDto) closeReasons!: TermDto[];
}
