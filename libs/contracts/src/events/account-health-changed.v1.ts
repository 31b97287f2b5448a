import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { Event } from '../event.js';

/** A channel account works, works badly, or does not work. */
@Event('account.health-changed', 1)
export class AccountHealthChanged {
  @IsIn(['green', 'amber', 'red']) health!: 'green' | 'amber' | 'red';
  /** What an administrator can act on: `webhook-set-elsewhere`, `token-refused`, `number-unknown`, `another-poller`, `provider-unreachable`. */
  @IsOptional() @Matches(/^[a-z-]{1,60}$/) cause?: string;
  @IsISO8601() since!: string;
}
