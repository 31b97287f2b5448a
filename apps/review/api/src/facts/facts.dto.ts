import { OrNull } from '@countersign/runtime';
import { BusinessFacts } from '@countersign/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';

export class SaveFactsDto {
  @IsObject() @ValidateNested() @Type(() => BusinessFacts) facts!: BusinessFacts;
  /** The version it was made from; 0 for the first. Nothing is saved over another's. */
  @IsInt() @Min(0) base!: number;
}

export class ReadFactsQuery {
  @IsOptional() @IsInt() @Min(1) @Type(() => Number) version?: number;
}

export class FactsVersionDto {
  @IsInt() version!: number;
  /** Who saved it. */
  @IsString() by!: string;
  @IsString() at!: string;
}

export class FactsDto {
  /** 0 while nobody has written one. */
  @IsInt() version!: number;
  /** Null while nobody has written any. */
  @OrNull() @IsObject() @ValidateNested() @Type(() => BusinessFacts) facts!: BusinessFacts | null;
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactsVersionDto) versions!: FactsVersionDto[];
}

export class SavedFactsDto {
  @IsInt() version!: number;
}
