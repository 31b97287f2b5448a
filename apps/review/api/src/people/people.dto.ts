import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ALL_ROLES, type Role } from '../access/auth.js';

/** What somebody may do; at least one (capabilities §6). */
export class RolesDto {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(ALL_ROLES, { each: true }) roles!: Role[];
}

export class InviteDto extends RolesDto {
  @IsEmail() @MaxLength(200) email!: string;
}

/** The secret at the end of a link; it is posted, so that no log of addresses has it. */
export class LinkDto {
  @IsString() @MinLength(20) @MaxLength(200) token!: string;
}

export class AcceptDto extends LinkDto {
  /** What colleagues read beside decisions; whoever has an account needs none. */
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(80) name?: string;
  @IsString() @MinLength(12) @MaxLength(200) password!: string;
}

/** Somebody of the workspace. */
export class PersonDto {
  @IsString() id!: string;
  @IsString() name!: string;
  @IsString() email!: string;
  @IsIn(ALL_ROLES, { each: true }) roles!: Role[];
  /** Whoever is not does not get in here; what they decided stays theirs. */
  @IsBoolean() active!: boolean;
  /** A code of their phone is asked beside the password. */
  @IsBoolean() secondFactor!: boolean;
  /** Devices they are signed in on now, in this workspace. */
  @IsInt() sessions!: number;
  /** When one of them last asked for anything, to five minutes. */
  @IsOptional() @IsISO8601() seenAt?: string;
  @IsISO8601() joinedAt!: string;
}

/** A link that waits for somebody. */
export class InvitationDto {
  @IsUUID() id!: string;
  @IsString() email!: string;
  @IsIn(ALL_ROLES, { each: true }) roles!: Role[];
  /** It sets a new password of somebody who is here already. */
  @IsBoolean() newPassword!: boolean;
  @IsString() invitedBy!: string;
  @IsISO8601() expiresAt!: string;
}

export class PeopleDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PersonDto) people!: PersonDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => InvitationDto) invitations!: InvitationDto[];
}

/** A new link. It is told this once: only its digest is kept. */
export class InvitedDto {
  @IsUUID() id!: string;
  @IsString() link!: string;
  @IsISO8601() expiresAt!: string;
}

/** Whom a link is for. */
export class LinkForDto {
  @IsString() email!: string;
  @IsIn(ALL_ROLES, { each: true }) roles!: Role[];
  @IsBoolean() newPassword!: boolean;
  /** The workspace it lets them into, by name. */
  @IsString() workspace!: string;
  /** They have an account already: its password says so, and no name is asked. */
  @IsBoolean() known!: boolean;
}

/** One device somebody is signed in on. */
export class DeviceDto {
  @IsString() id!: string;
  /** The one that asks. */
  @IsBoolean() current!: boolean;
  /** As the browser calls itself. */
  @IsOptional() @IsString() agent?: string;
  @IsOptional() @IsString() address?: string;
  @IsISO8601() since!: string;
  @IsISO8601() seenAt!: string;
}

export class SessionsDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DeviceDto) sessions!: DeviceDto[];
}
