import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Event } from '../event.js';
import { Personal } from '../personal.js';

export const KILL_SWITCH_SCOPES = ['all', 'workspace', 'account'] as const;
export type KillSwitchScope = (typeof KILL_SWITCH_SCOPES)[number];

/** A setting that stops or changes work was changed by its owner, at somebody's command. */
@Event('setting.changed', 1)
export class SettingChanged {
  @IsIn(['kill-switch']) setting!: 'kill-switch';
  /** `all`: everything this installation sends; `workspace`: this one; `account`: one channel account. */
  @IsIn(KILL_SWITCH_SCOPES) scope!: KillSwitchScope;
  /** The account, where the scope is one. */
  @IsOptional() @Matches(/^[a-z0-9_-]{1,60}$/) target?: string;
  @IsBoolean() on!: boolean;
  /** Why, in the words of whoever did it; shown to everyone in the workspace. */
  @IsString() @MaxLength(200) @Personal() reason!: string;
  @Matches(/^person:[A-Za-z0-9_-]{1,64}$/) by!: string;
  @IsISO8601() at!: string;
}
