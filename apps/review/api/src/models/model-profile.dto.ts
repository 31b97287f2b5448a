import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';

export class UseProfileDto {
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile!: string;
}

/** A model profile drafts can be made with. */
export class ModelProfileDto {
  @IsString() name!: string;
  @IsString() provider!: string;
  @IsOptional() @IsString() model?: string;
  /** The one new drafts are asked for with. */
  @IsBoolean() inUse!: boolean;
  /** The environment's name without whose value it cannot be used. */
  @IsOptional() @IsString() missing?: string;
}

export class ModelProfilesDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ModelProfileDto) profiles!: ModelProfileDto[];
}

/** What drafts are made with, and why. */
export class ProfileInForceDto {
  /** Absent: nobody chose one and no rule switched, so the installation's drafts. */
  @IsOptional() @IsString() profile?: string;
  @IsOptional() @IsISO8601() since?: string;
  /** Somebody chose it; the rules switch nothing until it is released. */
  @IsBoolean() byHand!: boolean;
  /** What made a rule switch to it, for people. */
  @IsOptional() @IsString() reason?: string;
}
