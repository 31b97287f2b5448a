import {
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { FILE_KINDS, type FileKind } from '../outbound-content.js';
import { Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';

/** A file of ours in the object store, bound by its content. */
export class ApprovedFile {
  @IsUUID() fileId!: string;
  @IsIn(FILE_KINDS) kind!: FileKind;
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,100}$/) type!: string;
  @IsInt() @Min(1) bytes!: number;
  /** Hex. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @IsString() @Matches(/\S/) @MaxLength(240) @Personal() name!: string;
}

/** Something to choose from. */
export class ApprovedRow {
  @IsString() @MaxLength(200) @NotPersonal() id!: string;
  @IsString() @Matches(/\S/) @MaxLength(60) @Personal() title!: string;
  @IsOptional() @IsString() @MaxLength(200) @Personal() description?: string;
}

export class ApprovedList {
  /** Opens it. */
  @IsString() @Matches(/\S/) @MaxLength(60) @Personal() button!: string;
  @Parts(() => ApprovedRow, { min: 1, max: 10 }) rows!: ApprovedRow[];
}

/** A place on the map. */
export class ApprovedPlace {
  /** Degrees. */
  @IsNumber() @Min(-90) @Max(90) latitude!: number;
  @IsNumber() @Min(-180) @Max(180) longitude!: number;
  @IsString() @Matches(/\S/) @MaxLength(200) @Personal() name!: string;
  @IsString() @Matches(/\S/) @MaxLength(300) @Personal() address!: string;
}

/** A reaction: the emoji is the bubble's text. */
export class ApprovedReaction {
  /** The provider's name of the message it is put on. */
  @IsString() @Matches(/\S/) @MaxLength(128) @Personal() to!: string;
}
