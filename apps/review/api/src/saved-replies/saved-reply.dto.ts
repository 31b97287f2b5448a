import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const WORDS = { message: 'a text must not be blank' };

/** What it says, in each language there is. */
export class SavedTextsDto {
  @IsOptional() @IsString() @Matches(/\S/, WORDS) @MaxLength(4_000) en?: string;
  @IsOptional() @IsString() @Matches(/\S/, WORDS) @MaxLength(4_000) es?: string;
  @IsOptional() @IsString() @Matches(/\S/, WORDS) @MaxLength(4_000) pt?: string;
}

export const SAVED_LANGUAGES = ['en', 'es', 'pt'] as const satisfies (keyof SavedTextsDto)[];
export type SavedLanguage = (typeof SAVED_LANGUAGES)[number];

export class ShortcutAddress {
  @Matches(/^[a-z0-9][a-z0-9-]{0,29}$/, { message: 'shortcut must be up to 30 of a-z, 0-9 and -' })
  shortcut!: string;
}

export class SaveReplyDto {
  @IsString() @Matches(/\S/, { message: 'title must not be blank' }) @MaxLength(80) title!: string;
  @IsObject() @ValidateNested() @Type(() => SavedTextsDto) texts!: SavedTextsDto;
  /** The version it was made from; 0 for the first. Nothing is saved over another's. */
  @IsInt() @Min(0) base!: number;
}

export class RemoveReplyDto {
  @IsInt() @Min(1) base!: number;
}

export class SavedReplyDto {
  /** Typed after a `/` where a reply is written. */
  @IsString() shortcut!: string;
  @IsString() title!: string;
  @IsObject() @ValidateNested() @Type(() => SavedTextsDto) texts!: SavedTextsDto;
  @IsInt() version!: number;
  /** How often it was put into a reply. */
  @IsInt() uses!: number;
  @IsOptional() @IsISO8601() lastUsedAt?: string;
}

export class SavedReplyListDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SavedReplyDto) replies!: SavedReplyDto[];
}

export class SavedReplyVersionDto {
  @IsInt() version!: number;
  @IsString() title!: string;
  @IsObject() @ValidateNested() @Type(() => SavedTextsDto) texts!: SavedTextsDto;
  @IsBoolean() removed!: boolean;
  /** Who saved it. */
  @IsString() by!: string;
  @IsISO8601() at!: string;
}

export class SavedReplyVersionsDto {
  /** Newest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SavedReplyVersionDto)
  versions!: SavedReplyVersionDto[];
}

export class SavedVersionDto {
  @IsInt() version!: number;
}

export class UseReplyDto {
  @IsIn(SAVED_LANGUAGES) language!: SavedLanguage;
}

/** A saved reply as it reads for this customer. */
export class FilledReplyDto {
  @IsString() text!: string;
  /** Places nothing is known for; they stand in the text, which cannot be sent like that. */
  @IsArray() @IsString({ each: true }) missing!: string[];
}
