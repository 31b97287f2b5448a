import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';

export const EXPORT_STATES = ['queued', 'running', 'ready', 'failed', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export class WorkspaceExportPath {
  @IsUUID() id!: string;
}

export class WorkspaceExportDto {
  @IsUUID() id!: string;
  /** `failed`: five attempts did not finish it. `expired`: it was removed after its seven days. */
  @IsIn(EXPORT_STATES) state!: ExportState;
  /** The name of who asked. */
  @IsString() by!: string;
  @IsISO8601() askedAt!: string;
  /** Until when it can be fetched; absent until it is ready. */
  @IsOptional() @IsISO8601() expiresAt?: string;
  /** Bytes of the archive, once it is ready. */
  @IsOptional() @IsInt() bytes?: number;
  /** How many rows it has, once it is ready. */
  @IsOptional() @IsInt() rows?: number;
}

export class WorkspaceExportsDto {
  /** The newest first, twenty at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkspaceExportDto) exports!: WorkspaceExportDto[];
}
