import type { KillSwitchScope } from '@countersign/contracts';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

const SCOPES = ['all', 'workspace', 'account'] as const;

export class SetKillSwitchDto {
  @IsIn(SCOPES) scope!: KillSwitchScope;
  /** The channel account, where the scope is one. */
  @ValidateIf(({ scope }: SetKillSwitchDto) => scope === 'account')
  @Matches(/^[a-z0-9_-]{1,60}$/)
  accountId?: string;
  @IsBoolean() on!: boolean;
  /** Shown to everyone in the workspace. */
  @IsString() @Matches(/\S/, { message: 'reason must not be blank' }) @MaxLength(200) reason!: string;
}

/** A stop in force: nothing in its scope starts to be sent. */
export class SendingStopDto {
  @IsIn(SCOPES) scope!: KillSwitchScope;
  @IsOptional() @IsString() accountId?: string;
  @IsString() reason!: string;
  /** The name of who did it. */
  @IsString() by!: string;
  /** ISO 8601 */
  @IsString() since!: string;
}
