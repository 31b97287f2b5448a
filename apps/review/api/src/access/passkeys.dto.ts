import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { AnyKeys } from '@countersign/runtime';

/** A key one of one's devices holds. */
export class PasskeyDto {
  @IsString() id!: string;
  /** What one calls it. */
  @IsString() name!: string;
  @IsISO8601() since!: string;
  /** Whether the device keeps it elsewhere, too, as password managers do. */
  @IsBoolean() synced!: boolean;
}

export class PasskeysDto {
  @ValidateNested({ each: true }) @Type(() => PasskeyDto) passkeys!: PasskeyDto[];
}

export class PasswordDto {
  /** One's own, once more. */
  @IsString() @MaxLength(200) password!: string;
}

export class BeginPasskeyDto {
  /** What the browser is asked: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @AnyKeys()
  options!: Record<string, unknown>;
}

export class PasskeyNameDto {
  @IsString() @Matches(/\S/) @MaxLength(60) name!: string;
}

export class NewPasskeyDto extends PasskeyNameDto {
  /** What the browser answered: `RegistrationResponseJSON` of WebAuthn. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @AnyKeys()
  response!: Record<string, unknown>;
}
