import { SEVERITIES, type Severity } from '@countersign/constitution';
import { WorkspacePolicy } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { FindingDto } from '../queue/item.dto.js';

/** A rule that comes with the product. */
export class ShippedRuleDto {
  @IsString() id!: string;
  @IsString() category!: string;
  @IsString() reason!: string;
  /** Its severity in what customers write and in what is sent; absent where it does not look. */
  @IsOptional() @IsIn(SEVERITIES) in?: Severity;
  @IsOptional() @IsIn(SEVERITIES) out?: Severity;
  /** Nobody may lower it, switch it off or override it. */
  @IsBoolean() floor!: boolean;
  @IsArray() @IsString({ each: true }) positive!: string[];
  @IsArray() @IsString({ each: true }) negative!: string[];
}

export class CategoryDto {
  @IsString() id!: string;
  @IsOptional() @IsIn(SEVERITIES) in?: Severity;
  @IsOptional() @IsIn(SEVERITIES) out?: Severity;
  @IsBoolean() floor!: boolean;
}

export class RuleProblemDto {
  @IsString() rule!: string;
  @IsString() problem!: string;
}

/** What somebody is working on; nobody is checked with it before it is published. */
export class PolicyDraftDto {
  /** The one it was saved as: whoever changes it names the one they saw. */
  @IsInt() revision!: number;
  /** The version it was begun from. */
  @IsInt() base!: number;
  @ValidateNested() @Type(() => WorkspacePolicy) content!: WorkspacePolicy;
  @IsString() savedBy!: string;
  @IsString() savedAt!: string;
  /** Why it cannot be published as it is: a rule without examples, or one that misses its own. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RuleProblemDto) problems!: RuleProblemDto[];
  /** Shipped rules it lowers: a second administrator has to confirm. */
  @IsArray() @IsString({ each: true }) lowered!: string[];
  /** The administrator who waits for the second one. */
  @IsOptional() @IsString() askedBy?: string;
  @IsOptional() @IsBoolean() askedByMe?: boolean;
}

export class PolicyVersionDto {
  @IsInt() version!: number;
  @IsString() note!: string;
  @IsArray() @IsString({ each: true }) lowered!: string[];
  @IsString() by!: string;
  @IsOptional() @IsString() confirmedBy?: string;
  @IsString() at!: string;
}

export class ConfirmedHostDto {
  @IsString() host!: string;
  @IsString() by!: string;
  @IsString() at!: string;
}

export class ConstitutionDto {
  /** 0 while the workspace has none of its own. */
  @IsInt() version!: number;
  /** As stamped on verdicts and approvals. */
  @IsString() policyVersion!: string;
  @ValidateNested() @Type(() => WorkspacePolicy) inForce!: WorkspacePolicy;
  /** Counts what was done to drafts, published and discarded ones too: whoever saves names the one they saw. */
  @IsInt() revision!: number;
  @IsOptional() @ValidateNested() @Type(() => PolicyDraftDto) draft?: PolicyDraftDto;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ShippedRuleDto) shipped!: ShippedRuleDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CategoryDto) categories!: CategoryDto[];
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PolicyVersionDto) versions!: PolicyVersionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConfirmedHostDto) hosts!: ConfirmedHostDto[];
}

class OnDraftDto {
  /** The revision on screen. */
  @IsInt() @Min(0) revision!: number;
}

export class SavePolicyDto extends OnDraftDto {
  @IsObject() @ValidateNested() @Type(() => WorkspacePolicy) content!: WorkspacePolicy;
}

export class DiscardPolicyDto extends OnDraftDto {}

export class PublishPolicyDto extends OnDraftDto {
  /** What changed and why, for everybody who reads the history. */
  @IsString() @MinLength(5) @MaxLength(300) note!: string;
}

export class PublishedDto {
  @IsBoolean() published!: boolean;
  /** Set when it was. */
  @IsOptional() @IsInt() version?: number;
}

export class TryRulesDto {
  @IsString() @MinLength(1) @MaxLength(1_500) text!: string;
  @IsIn(['in', 'out']) direction!: 'in' | 'out';
}

export class TriedDto {
  @IsNumber() risk!: number;
  @IsIn(['pass', 'review', 'block']) verdict!: string;
  @IsString() policyVersion!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingDto) findings!: FindingDto[];
}

export class TriedRulesDto {
  @ValidateNested() @Type(() => TriedDto) inForce!: TriedDto;
  /** With the draft, where there is one that can be read. */
  @IsOptional() @ValidateNested() @Type(() => TriedDto) draft?: TriedDto;
}

export class HostDto {
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/) @MaxLength(255) host!: string;
}
