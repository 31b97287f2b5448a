import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { EVIDENCE, SAMPLES, TONGUES, type SampleName, type Tongue } from './samples.js';

const DECISIONS = ['approved', 'edited', 'rejected'] as const;
export type PracticeDecision = (typeof DECISIONS)[number];
const NEXT_STEPS = ['redraft', 'manual', 'escalate', 'close'] as const;
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

export class PracticeAsked {
  /** What the samples are written in. */
  @IsIn(TONGUES) language!: Tongue;
}

export class SampleAddress {
  @IsIn(SAMPLES) sample!: SampleName;
}

export class PracticeMessageDto {
  @IsString() text!: string;
  @IsInt() minutesAgo!: number;
}

export class PracticeEvidenceDto {
  @IsIn(EVIDENCE) kind!: (typeof EVIDENCE)[number];
  @IsString() title!: string;
  @IsString() excerpt!: string;
}

export class PracticeFindingDto {
  @IsString() rule!: string;
  @IsString() category!: string;
  @IsIn(SEVERITIES) severity!: (typeof SEVERITIES)[number];
  @IsString() words!: string;
  @IsString() reason!: string;
}

/** What the safety rules in force say of the draft. */
export class PracticeVerdictDto {
  @IsNumber() risk!: number;
  @IsIn(['pass', 'review', 'block']) verdict!: 'pass' | 'review' | 'block';
  @IsString() policyVersion!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PracticeFindingDto) findings!: PracticeFindingDto[];
}

export class PracticeDecidedDto {
  /** `edited`: approved with another text than was drafted. */
  @IsIn(DECISIONS) decision!: PracticeDecision;
  @IsOptional() @IsString() reason?: string;
  @IsOptional() @IsIn(NEXT_STEPS) nextStep?: (typeof NEXT_STEPS)[number];
  @IsISO8601() at!: string;
}

export class PracticeSampleDto {
  /** Also the decision it teaches. */
  @IsIn(SAMPLES) name!: SampleName;
  @IsString() contactName!: string;
  @IsString() handle!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PracticeMessageDto) messages!: PracticeMessageDto[];
  @IsArray() @IsString({ each: true }) known!: string[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PracticeEvidenceDto)
  evidence!: PracticeEvidenceDto[];
  @IsArray() @IsString({ each: true }) draft!: string[];
  @ValidateNested() @Type(() => PracticeVerdictDto) verdict!: PracticeVerdictDto;
  /** Absent of what is still to be decided. */
  @IsOptional() @ValidateNested() @Type(() => PracticeDecidedDto) decided?: PracticeDecidedDto;
}

export class PracticeDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PracticeSampleDto) samples!: PracticeSampleDto[];
  /** The person has taken the tour, or said that they need none. */
  @IsBoolean() welcomed!: boolean;
}

export class PracticeApprovalDto extends PracticeAsked {
  /** The messages as they would be sent. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 4_096, { each: true })
  @Matches(/\S/, { each: true, message: 'says nothing in any language' })
  texts!: string[];
}

export class PracticeRejectionDto {
  /** A code of the reject reasons. */
  @IsString() @Matches(/^[A-Z][A-Z0-9_]{0,39}$/) reason!: string;
  @IsIn(NEXT_STEPS) nextStep!: (typeof NEXT_STEPS)[number];
}

export class WelcomedDto {
  /** False brings the invitation back. */
  @IsBoolean() welcomed!: boolean;
}
