import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { Event } from '../event.js';
import { Personal } from '../personal.js';

/** A passing sign: typing, a reaction, a read mark. Opens no turn and makes nothing stale. */
@Event('inbound.signal', 1)
export class InboundSignal {
  @IsIn(['typing', 'reaction', 'read', 'blocked', 'unblocked']) signal!:
    'typing' | 'reaction' | 'read' | 'blocked' | 'unblocked';
  /** Provider id of the message reacted to or read. */
  @IsOptional() @IsString() @MaxLength(128) @Personal() providerMessageId?: string;
  /** The emoji of a reaction; absent when it was taken back. */
  @IsOptional() @IsString() @MaxLength(64) @Personal() emoji?: string;
  /** When, by the provider's clock: two reactions to one message may come in any order. */
  @IsOptional() @IsISO8601() at?: string;
}
