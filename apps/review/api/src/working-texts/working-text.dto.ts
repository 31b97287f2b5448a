import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnyKeys } from '@countersign/runtime';

export const TEXT_KINDS = ['reply', 'note'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A reply to an open item, or by hand in a conversation; a note in a conversation. */
export class WorkingTextAddress {
  @IsIn(TEXT_KINDS) kind!: TextKind;
  @Matches(/^(?:c_[a-z2-7]{20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: 'subject must be the id of an item or a conversation',
  })
  subject!: string;
}

export class OtherTextAddress extends WorkingTextAddress {
  @IsUUID() page!: string;
}

/** A reply as far as it is written; nothing in it has to be finished. */
export class WorkingReplyDto {
  /** The draft it was made from; empty for one by hand. */
  @IsString() @MaxLength(64) requestId!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(8_000, { each: true })
  texts!: string[];
  /** What the editor keeps beside the words; given back as it came. */
  @AnyKeys() beside!: Record<string, unknown>;
}

/** A reply has texts, a note has none: neither can stand where the other belongs (RV-14). */
export class WordsDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => WorkingReplyDto) reply?: WorkingReplyDto;
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'note must not be blank' })
  @MaxLength(2_000)
  note?: string;
}

export class SaveWorkingTextDto extends WordsDto {
  /** The version it goes on from, as `If-Match` says it; 0 where nothing was there. */
  @IsInt() @Min(0) base!: number;
  /** The page that writes. What it writes beside another's is one text, however often it is saved. */
  @IsUUID() page!: string;
}

export class EraseTextDto {
  /** The version that is to go, as `If-Match` says it. */
  @IsInt() @Min(1) base!: number;
}

/** Written at the same time in another tab or on another device. */
export class OtherTextDto extends WordsDto {
  @IsUUID() page!: string;
  @IsInt() version!: number;
  @IsISO8601() updatedAt!: string;
}

export class WorkingTextDto extends WordsDto {
  /** 0 where nothing is kept; then there are no words. */
  @IsInt() version!: number;
  @IsOptional() @IsISO8601() updatedAt?: string;
  /** Both are kept until their writer chooses. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OtherTextDto) others!: OtherTextDto[];
}

export class TextVersionDto {
  @IsInt() version!: number;
}
