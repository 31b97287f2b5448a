import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

/** Minutes of business hours, by channel. */
export class FirstReplyMinutesDto {
  @IsInt() @Min(1) @Max(1_440) webchat!: number;
  @IsInt() @Min(1) @Max(1_440) telegram!: number;
  @IsInt() @Min(1) @Max(1_440) whatsapp!: number;
}

/** Seconds, by channel; 0: a reply leaves as it is approved. */
export class UndoSecondsDto {
  @IsInt() @Min(0) @Max(120) webchat!: number;
  @IsInt() @Min(0) @Max(120) telegram!: number;
  @IsInt() @Min(0) @Max(120) whatsapp!: number;
}

/** Percent of the people. */
export class FeatureSharesDto {
  /** Approving together what is boring (RV-25). */
  @IsInt() @Min(0) @Max(100) batchApproval!: number;
  /** Writing to somebody who never wrote (RV-20). */
  @IsInt() @Min(0) @Max(100) firstMessages!: number;
}

/** What a workspace can set without anybody starting anything again. */
export class WorkspaceSettingsDto {
  /** How soon somebody who has not been answered yet is to hear from us (RV-01); items that wait already keep their deadline. */
  @IsObject() @ValidateNested() @Type(() => FirstReplyMinutesDto) firstReplyMinutes!: FirstReplyMinutesDto;
  /** Hours after the customer's last words in which an item is decided, or given up (RV-15). */
  @IsInt() @Min(1) @Max(720) expiresHours!: number;
  /** How long an approved reply waits so that it can be taken back, for whoever has not chosen a time of their own (RV-06). */
  @IsObject() @ValidateNested() @Type(() => UndoSecondsDto) undoSeconds!: UndoSecondsDto;
  /** Open items that get a draft, the first in the queue before the others; those behind get theirs as others are decided. */
  @IsInt() @Min(1) @Max(100_000) draftsAtOnce!: number;
  /** For how many of the people something is there (OP-04); the same ones each time, and more of them when it grows. */
  @IsObject() @ValidateNested() @Type(() => FeatureSharesDto) features!: FeatureSharesDto;
}

export class SettingVersionDto {
  @IsInt() version!: number;
  @ValidateNested() @Type(() => WorkspaceSettingsDto) settings!: WorkspaceSettingsDto;
  /** The earlier version it says again. */
  @IsOptional() @IsInt() restores?: number;
  /** The name of who saved it. */
  @IsString() by!: string;
  /** ISO 8601 */
  @IsString() at!: string;
}

export class SettingsInForceDto {
  /** 0 while nobody has set anything. */
  @IsInt() version!: number;
  @ValidateNested() @Type(() => WorkspaceSettingsDto) settings!: WorkspaceSettingsDto;
  /** What holds while nobody sets anything. */
  @ValidateNested() @Type(() => WorkspaceSettingsDto) usual!: WorkspaceSettingsDto;
  /** The newest first, fifty at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SettingVersionDto) versions!: SettingVersionDto[];
}

export class SaveSettingsDto {
  @IsObject() @ValidateNested() @Type(() => WorkspaceSettingsDto) settings!: WorkspaceSettingsDto;
  /** The version that was on screen. */
  @IsInt() @Min(0) base!: number;
}

export class RestoreSettingsDto {
  /** The version that is to hold again; 0: what holds while nobody sets anything. */
  @IsInt() @Min(0) version!: number;
  /** The version that was on screen. */
  @IsInt() @Min(0) base!: number;
}

export class SettingsSavedDto {
  @IsInt() version!: number;
}
