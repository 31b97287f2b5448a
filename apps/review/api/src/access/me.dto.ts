import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsString, ValidateNested } from 'class-validator';

/** Somebody, as they are known beside what they do. */
export class NamedPersonDto {
  @IsString() id!: string;
  @IsString() name!: string;
  @IsString() email!: string;
}

/** Who asks. */
export class AskingPersonDto extends NamedPersonDto {
  /** What they may do; the command line of the instance is an operator. */
  @IsArray() @IsString({ each: true }) roles!: string[];
}

/** What is asked of somebody beside their password. */
export class FactorDto {
  @IsBoolean() on!: boolean;
  /** The workspace asks for one before anything else. */
  @IsBoolean() missing!: boolean;
}

/** The first administrator, who is signed in from now on. */
export class FirstPersonDto {
  @ValidateNested() @Type(() => NamedPersonDto) person!: NamedPersonDto;
}
