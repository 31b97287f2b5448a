import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class DeleteWorkspaceDto {
  /** Whoever reads the trail reads it. */
  @IsString() @Matches(/\S/, { message: 'reason must not be blank' }) @MaxLength(200) reason!: string;
  /** The workspace's id, typed. */
  @IsString() @MaxLength(40) confirm!: string;
  /** The version that was on screen. */
  @IsInt() @Min(1) base!: number;
}

export class KeepWorkspaceDto {
  /** The version that was on screen. */
  @IsInt() @Min(1) base!: number;
}

/** A service that keeps something of every workspace. */
export class ForgettingDto {
  /** `review`, `dispatcher` … */
  @IsString() service!: string;
  /** Since when it keeps nothing of this one any more; absent while it has not said so. */
  @IsOptional() @IsISO8601() at?: string;
  /** How many rows and files went there. */
  @IsOptional() @IsInt() went?: number;
}

/** It is to be deleted, is being deleted, or is deleted. */
export class DeletionDto {
  @IsString() reason!: string;
  /** The name of who asked. */
  @IsString() by!: string;
  @IsISO8601() askedAt!: string;
  /** Until then it can be kept after all. */
  @IsISO8601() dueAt!: string;
  /** It was asked for from the installation's own workspace: only there it is called off. */
  @IsBoolean() byInstallation!: boolean;
  /** From then on there is no way back. */
  @IsOptional() @IsISO8601() beganAt?: string;
  /** Nothing is kept of it since. */
  @IsOptional() @IsISO8601() deletedAt?: string;
  /** From where everything went, and who has not answered yet; empty until it has begun. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ForgettingDto) services!: ForgettingDto[];
}
