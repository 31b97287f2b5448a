import { Type } from 'class-transformer';
import { IsArray, IsInt, IsISO8601, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';
import { DraftFinding, HistoryEntry, TurnMessage } from '@countersign/contracts';
import { AnyKeys } from '@countersign/runtime';

export class EvaluationCasesQuery {
  /** Cases approved after this moment; for the next page, the last one's `approvedAt`. */
  @IsOptional() @IsISO8601() after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(500) @Type(() => Number) limit?: number;
}

/**
 * What a model drafted and what a person made of it, with where both came from: read off the rows that hold them anyway, so that what is
 * forgotten there is forgotten here.
 */
export class EvaluationCaseDto {
  /** Of the reply that was approved. */
  @IsString() id!: string;
  @IsString() itemId!: string;
  @IsString() conversationId!: string;
  @IsString() channel!: string;
  @IsString() approvedAt!: string;
  /** Every message the draft was asked for, as `draft.requested` carries them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TurnMessage) messages!: TurnMessage[];
  /** What was said before, oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => HistoryEntry) history!: HistoryEntry[];
  /** What the model drafted, bubble by bubble. */
  @IsArray() @IsString({ each: true }) drafted!: string[];
  /** What a person countersigned. */
  @IsArray() @IsString({ each: true }) approved!: string[];
  /** How the draft came to be: language, profile, provider, model, version of the prompt and of the rules, evidence by title, stages. */
  @AnyKeys() provenance!: object;
  /** What the rules found in the draft. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DraftFinding) findings!: DraftFinding[];
}

export class EvaluationCasesDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => EvaluationCaseDto) cases!: EvaluationCaseDto[];
}
