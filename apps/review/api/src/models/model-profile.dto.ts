import { IsArray, IsBoolean, IsOptional, IsString, Matches } from 'class-validator';

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
  @IsArray() profiles!: ModelProfileDto[];
}
