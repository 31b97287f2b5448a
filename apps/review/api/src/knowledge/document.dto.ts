import { DOCUMENT_LENGTH, DOCUMENT_NAME } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';

const LANGUAGE = { message: 'language must be two letters, like en, es or pt' };

export class DocumentAddress {
  @Matches(DOCUMENT_NAME, { message: 'name must be lower-case letters, digits, ., _ and -' }) name!: string;
}

export class ListedDocumentDto {
  @IsString() name!: string;
  @IsString() title!: string;
  @IsString() language!: string;
  /** Sections it is searched by. */
  @IsInt() passages!: number;
  /** How many of them hold words that read like orders to a model (CO-11). */
  @IsOptional() @IsInt() ordering?: number;
  /** 0 while it is as it came with the workspace. */
  @IsInt() version!: number;
  @IsString() changedAt!: string;
}

export class DocumentListDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ListedDocumentDto) documents!: ListedDocumentDto[];
  /** Sections that are not yet found by their meaning; absent where no model makes numbers of texts. */
  @IsOptional() @IsInt() awaitingMeaning?: number;
}

export class DocumentVersionDto {
  @IsInt() version!: number;
  /** Who saved it. */
  @IsString() by!: string;
  @IsString() at!: string;
  @IsBoolean() removed!: boolean;
}

export class DocumentDto {
  @IsString() name!: string;
  @IsString() title!: string;
  @IsString() language!: string;
  /** Markdown. */
  @IsString() text!: string;
  /** Words in it that read like orders to a model (CO-11). */
  @IsArray() @IsString({ each: true }) orders!: string[];
  @IsInt() version!: number;
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => DocumentVersionDto) versions!: DocumentVersionDto[];
}

export class ReadDocumentQuery {
  @IsOptional() @IsInt() @Min(0) @Type(() => Number) version?: number;
}

export class SaveDocumentDto {
  @IsString() @Length(1, 200) title!: string;
  @Matches(/^[a-z]{2}$/, LANGUAGE) language!: string;
  @IsString()
  @Matches(/^(?:[\n\r\t]|\P{Cc})*$/u, { message: 'text must not hold control characters' })
  @Length(DOCUMENT_LENGTH.min, DOCUMENT_LENGTH.max)
  text!: string;
  /** The version it was made from; 0 for a new document. */
  @IsInt() @Min(0) base!: number;
}

export class RemoveDocumentDto {
  @IsInt() @Min(0) base!: number;
}

export class SavedDocumentDto {
  @IsInt() version!: number;
}

export class ImportQuery {
  @IsString() @Length(1, 255) name!: string;
}

/** What a file says, to be looked at before it is saved. */
export class ImportedDto {
  @IsString() title!: string;
  /** Markdown. */
  @IsString() text!: string;
  /** Words in it that read like orders to a model (CO-11). */
  @IsArray() @IsString({ each: true }) orders!: string[];
}

export class TryQuery {
  @Matches(/^[a-z]{2}$/, LANGUAGE) language!: string;
  @IsString() @Length(2, 300) question!: string;
}

export class FoundSectionDto {
  @IsString() name!: string;
  @IsString() title!: string;
  @IsString() heading!: string;
  @IsString() body!: string;
  @IsNumber() score!: number;
  /** Whether a draft would be drawn from it. */
  @IsBoolean() used!: boolean;
  /** Words in it that read like orders to a model (CO-11). */
  @IsOptional() @IsArray() @IsString({ each: true }) orders?: string[];
}

export class FoundDto {
  /** How was looked: where a model makes numbers of texts, by meaning as well. */
  @IsOptional() @IsIn(['words', 'words-and-meaning']) by?: 'words' | 'words-and-meaning';
  @IsArray() @ValidateNested({ each: true }) @Type(() => FoundSectionDto) sections!: FoundSectionDto[];
}
