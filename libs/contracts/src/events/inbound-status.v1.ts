import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Event } from '../event.js';
import { NotPersonal } from '../personal.js';

/** A channel's word on one bubble we sent. Any order, any time; the dispatcher merges (DS-09). */
@Event('inbound.status', 1)
export class InboundStatus {
  /** Our id of the bubble, where the channel carries it back. */
  @IsUUID() bubbleId!: string;
  /** `sent` says nothing new, except of a send whose answer was lost. */
  @IsIn(['sent', 'delivered', 'read', 'failed']) status!: 'sent' | 'delivered' | 'read' | 'failed';
  @IsISO8601() at!: string;
  @IsOptional() @IsString() @MaxLength(200) @NotPersonal() code?: string;
}
