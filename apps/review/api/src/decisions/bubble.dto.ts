import { FILE_KINDS, type FileKind } from '@countersign/contracts/approval';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A template and what stands in its places. */
export class TemplateUseDto {
  @IsString() @MaxLength(512) name!: string;
  @IsString() @MaxLength(20) language!: string;
  @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(1_024, { each: true }) parameters!: string[];
}

/** Something to tap under a message. */
export class ReplyButtonDto {
  /** Comes back when it is tapped. */
  @IsString()
  @Matches(/^[\w-]{1,40}$/, { message: 'id must be 1 to 40 of A-Z, a-z, 0-9, _ and -' })
  id!: string;
  @IsString() @Matches(/\S/, { message: 'title must not be blank' }) @MaxLength(60) title!: string;
}

/** A file that was attached before, as the upload answered. */
export class ReplyFileDto {
  @IsUUID() fileId!: string;
  @IsIn(FILE_KINDS) kind!: FileKind;
  @IsString() @MaxLength(120) type!: string;
  @IsInt() @Min(1) bytes!: number;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(240) name!: string;
}

/** One row of a list. */
export class ReplyRowDto extends ReplyButtonDto {
  @IsOptional() @IsString() @MaxLength(200) description?: string;
}

/** Something to choose from. */
export class ReplyListDto {
  @IsString() @Matches(/\S/, { message: 'button must not be blank' }) @MaxLength(60) button!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReplyRowDto)
  rows!: ReplyRowDto[];
}

/** A place on the map; the text is its name and address. */
export class ReplyPlaceDto {
  @IsNumber() @Min(-90) @Max(90) latitude!: number;
  @IsNumber() @Min(-180) @Max(180) longitude!: number;
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(200) name!: string;
  @IsString() @Matches(/\S/, { message: 'address must not be blank' }) @MaxLength(300) address!: string;
}

/** A reaction; the text is the emoji. */
export class ReplyReactionDto {
  /** The provider's name of the customer's message. */
  @IsString() @Matches(/\S/) @MaxLength(128) to!: string;
}

/** What a message is beside its text. */
export class BubbleContentDto {
  /** Where it is a template: what the channel is told. The text is how it reads. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => TemplateUseDto) template?: TemplateUseDto;
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReplyButtonDto)
  buttons?: ReplyButtonDto[];
  /** The text is its caption, or its name where it has none. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReplyFileDto) file?: ReplyFileDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReplyListDto) list?: ReplyListDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReplyPlaceDto) place?: ReplyPlaceDto;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReplyReactionDto) reaction?: ReplyReactionDto;
}

/** One message of the reply, as it will be read. */
export class BubbleDto extends BubbleContentDto {
  @IsString() @Matches(/\S/, { message: 'text must not be blank' }) @MaxLength(8_000) text!: string;
}
