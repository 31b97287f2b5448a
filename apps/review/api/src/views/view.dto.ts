import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { ItemFilter } from '../queue/item-filter.dto.js';

export class SaveViewDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 40)
  name!: string;
  @IsObject() @ValidateNested() @Type(() => ItemFilter) filter!: ItemFilter;
  /** Everybody has it; a lead or an administrator decides that. */
  @IsBoolean() shared!: boolean;
}

export class SavedViewDto {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsObject() @ValidateNested() @Type(() => ItemFilter) filter!: ItemFilter;
  @IsBoolean() shared!: boolean;
  @IsBoolean() mine!: boolean;
  /** Who saved it. */
  @IsString() by!: string;
  /** Items it has now; absent of settled ones, which are not counted. */
  @IsOptional() @IsInt() count?: number;
}

export class SavedViewsDto {
  /** One's own first, each by name. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SavedViewDto) views!: SavedViewDto[];
}

export class SavedViewIdDto {
  @IsUUID() id!: string;
}
