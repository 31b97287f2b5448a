import { IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { Event } from '../event.js';

/** An approved reply must not start any more: opted out or taken over. What already left stays. */
@Event('reply.withdrawn', 1)
export class ReplyWithdrawn {
  @IsUUID() replyId!: string;
  @IsInt() @Min(1) ordinal!: number;
  @IsIn(['opted-out', 'taken-over']) reason!: 'opted-out' | 'taken-over';
}
