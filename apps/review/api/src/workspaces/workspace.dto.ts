import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AskingPersonDto, FactorDto } from '../access/me.dto.js';
import { ALL_ROLES, type Role } from '../access/auth.js';
import { ROLLED_OUT, type RolledOut } from '../rollout/shares.js';
import { DeletionDto } from './deletion.dto.js';

/** As a workspace's id is written; it is in subjects and never changes. */
const ID = /^[a-z0-9_-]{1,40}$/;

/** Nobody works in it until it is resumed. */
export class SuspensionDto {
  /** What its people are told. */
  @IsString() reason!: string;
  /** The name of who did it. */
  @IsString() by!: string;
  @IsISO8601() since!: string;
  /** It was done from the installation's own workspace: only there it is resumed. */
  @IsBoolean() byInstallation!: boolean;
  /** It is to be deleted, from then on. */
  @IsOptional() @IsISO8601() deletedFrom?: string;
}

export class WorkspaceNameDto {
  @IsString()
  @Matches(/\S/, { message: 'name must not be blank' })
  @MaxLength(80)
  name!: string;
}

export class NewWorkspaceDto extends WorkspaceNameDto {
  @Matches(ID, { message: 'id must be 1 to 40 small letters, digits, - and _' }) id!: string;
}

export class RenameWorkspaceDto extends WorkspaceNameDto {
  /** The version that was on screen. */
  @IsInt() @Min(1) base!: number;
}

export class SuspendWorkspaceDto {
  /** The people of the workspace read it; on resuming, whoever reads the trail. */
  @IsString() @Matches(/\S/, { message: 'reason must not be blank' }) @MaxLength(200) reason!: string;
  /** The version that was on screen. */
  @IsInt() @Min(1) base!: number;
}

/** A workspace as whoever administers it sees it: numbers, and nothing of what is in it. */
export class WorkspaceDto {
  @IsString() id!: string;
  @IsString() name!: string;
  /** Counts changes. */
  @IsInt() version!: number;
  /** The installation's own; it cannot be suspended. */
  @IsBoolean() own!: boolean;
  /** Who may work in it now. */
  @IsInt() people!: number;
  @IsInt() openItems!: number;
  @IsOptional() @ValidateNested() @Type(() => SuspensionDto) suspended?: SuspensionDto;
  @IsOptional() @ValidateNested() @Type(() => DeletionDto) deletion?: DeletionDto;
}

export class WorkspacesDto {
  /** The installation's own first, then by name, those that are deleted last. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkspaceDto) workspaces!: WorkspaceDto[];
  /** Whether the asking one may make another. */
  @IsBoolean() mayCreate!: boolean;
  /** Days in which one that is to be deleted can be kept after all. */
  @IsNumber() @Min(0) graceDays!: number;
}

/** A workspace somebody belongs to. */
export class MyWorkspaceDto {
  @IsString() id!: string;
  @IsString() name!: string;
  @IsOptional() @ValidateNested() @Type(() => SuspensionDto) suspended?: SuspensionDto;
}

export class MeDto {
  /** Who is signed in, with their roles in the workspace they are in. */
  @IsObject() @ValidateNested() @Type(() => AskingPersonDto) person!: AskingPersonDto;
  /** Absent where no session asks. */
  @IsOptional() @ValidateNested() @Type(() => FactorDto) secondFactor?: FactorDto;
  /** What they have of what is there for a part of the people only. */
  @IsArray() @IsIn(ROLLED_OUT, { each: true }) features!: RolledOut[];
  /** Where they are. */
  @ValidateNested() @Type(() => MyWorkspaceDto) workspace!: MyWorkspaceDto;
  /** Where they may go, the one they are in among them, by name. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MyWorkspaceDto) workspaces!: MyWorkspaceDto[];
}

export class EnterWorkspaceDto {
  @Matches(ID, { message: 'workspace must be 1 to 40 small letters, digits, - and _' }) workspace!: string;
}

export class EnteredDto {
  @IsString() workspace!: string;
  /** What they may do there. */
  @IsArray() @IsIn(ALL_ROLES, { each: true }) roles!: Role[];
}
