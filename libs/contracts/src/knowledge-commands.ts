import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Parts } from './part.js';
import { Personal } from './personal.js';
import { WRITER } from './writer.js';

/** `breakfast.en.md`, `price-list`: what a document is called by for good, whatever its title becomes. */
export const DOCUMENT_NAME = /^[a-z0-9][a-z0-9._-]{0,119}$/;
/** Characters of a document (KN-01). */
export const DOCUMENT_LENGTH = { min: 10, max: 200_000 } as const;

class WorkspaceQuestion {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
}

class DocumentQuestion extends WorkspaceQuestion {
  @Matches(DOCUMENT_NAME) name!: string;
}

/** `cs.rpc.supervisor.knowledge-list`: the documents drafts are drawn from. */
export class ListDocuments extends WorkspaceQuestion {}

export class ListedDocument {
  @Matches(DOCUMENT_NAME) name!: string;
  @IsString() @MaxLength(200) @Personal() title!: string;
  @Matches(/^[a-z]{2}$/) language!: string;
  /** Sections it is searched by. */
  @IsInt() @Min(0) passages!: number;
  /** How many of them hold words that read like orders to a model (CO-11). */
  @IsOptional() @IsInt() @Min(0) ordering?: number;
  /** 0 while it is as it came with the workspace. */
  @IsInt() @Min(0) version!: number;
  @IsISO8601() changedAt!: string;
}

export class DocumentList {
  @Parts(() => ListedDocument, { max: 5_000 }) documents!: ListedDocument[];
  /** Sections that are not yet found by their meaning; absent where no model makes numbers of texts. */
  @IsOptional() @IsInt() @Min(0) awaitingMeaning?: number;
}

/** `cs.rpc.supervisor.knowledge-read`: one document, in its newest version or an earlier one. */
export class ReadDocument extends DocumentQuestion {
  @IsOptional() @IsInt() @Min(0) version?: number;
}

/** When a version was saved, and by whom. */
export class DocumentVersion {
  @IsInt() @Min(1) version!: number;
  @Matches(WRITER) by!: string;
  @IsISO8601() at!: string;
  /** The document was taken away with this version. */
  @IsBoolean() removed!: boolean;
}

export class DocumentAnswer {
  /** False when there is no such document, or no such version of it. */
  @IsBoolean() found!: boolean;
  @IsOptional() @IsString() @MaxLength(200) @Personal() title?: string;
  @IsOptional() @Matches(/^[a-z]{2}$/) language?: string;
  /** Markdown. */
  @IsOptional() @IsString() @MaxLength(DOCUMENT_LENGTH.max) @Personal() text?: string;
  /** The version that was read. */
  @IsOptional() @IsInt() @Min(0) version?: number;
  /** Newest first. */
  @IsOptional() @Parts(() => DocumentVersion, { max: 1_000 }) versions?: DocumentVersion[];
}

/** `cs.rpc.supervisor.knowledge-save`: what a document says from now on; the next draft is drawn from it. */
export class SaveDocument extends DocumentQuestion {
  @IsString() @MinLength(1) @MaxLength(200) @Personal() title!: string;
  @Matches(/^[a-z]{2}$/) language!: string;
  @IsString() @MinLength(DOCUMENT_LENGTH.min) @MaxLength(DOCUMENT_LENGTH.max) @Personal() text!: string;
  /** The version it was made from; nothing is saved over another's. */
  @IsInt() @Min(0) base!: number;
  @Matches(WRITER) by!: string;
}

/** `cs.rpc.supervisor.knowledge-remove`: drafts are not drawn from it any more; its versions stay. */
export class RemoveDocument extends DocumentQuestion {
  @IsInt() @Min(0) base!: number;
  @Matches(WRITER) by!: string;
}

export class DocumentSaved {
  @IsBoolean() saved!: boolean;
  /** The version as it stands now. */
  @IsInt() @Min(0) version!: number;
  /** Why nothing was saved: somebody saved meanwhile, or there is no section in it. */
  @IsOptional()
  @IsIn(['changed-meanwhile', 'no-passages', 'not-found'])
  problem?: 'changed-meanwhile' | 'no-passages' | 'not-found';
}

/** `cs.rpc.supervisor.knowledge-search`: what a question finds, to see whether the documents answer it. */
export class SearchDocuments extends WorkspaceQuestion {
  @Matches(/^[a-z]{2}$/) language!: string;
  @IsString() @MinLength(2) @MaxLength(300) @Personal() question!: string;
}

export class FoundSection {
  @Matches(DOCUMENT_NAME) name!: string;
  @IsString() @MaxLength(200) @Personal() title!: string;
  @IsString() @MaxLength(300) @Personal() heading!: string;
  @IsString() @MaxLength(10_000) @Personal() body!: string;
  /** 0 to 1. */
  @IsNumber() score!: number;
  /** Whether a draft would be drawn from it. */
  @IsBoolean() used!: boolean;
  /** Words in it that read like orders to a model (CO-11). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Personal()
  orders?: string[];
}

export class SectionsFound {
  /** How was looked: where a model makes numbers of texts, by meaning as well. */
  @IsOptional() @IsIn(['words', 'words-and-meaning']) by?: 'words' | 'words-and-meaning';
  /** Best first. */
  @Parts(() => FoundSection, { max: 5 }) sections!: FoundSection[];
}
