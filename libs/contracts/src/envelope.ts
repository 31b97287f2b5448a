import { IsIn, IsISO8601, IsInt, IsObject, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { CHANNELS, type Channel } from './channel.js';

/** What surrounds every event on the bus. `data` is checked against the event's own class. */
export class Envelope<T extends object = object> {
  /** Also the `Nats-Msg-Id`. Derived from its cause, so a repeat is recognised everywhere. */
  @IsUUID() id!: string;
  @Matches(/^[a-z]+\.[a-z-]+$/) type!: string;
  @IsInt() @Min(1) version!: number;
  /** Nx project name of the publisher. */
  @Matches(/^[a-z-]{1,40}$/) source!: string;
  /** When the fact happened, by the publisher's clock. For display: decisions use the database clock. */
  @IsISO8601() time!: string;
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @Matches(/^[a-z0-9_-]{1,60}$/) accountId?: string;
  @IsOptional() @Matches(/^c_[a-z2-7]{20}$/) conversationId?: string;
  @IsOptional() @Matches(/^p_[a-z2-7]{20}$/) contactId?: string;
  /** The turn's id once there is one, else the event's own. */
  @IsUUID() correlationId!: string;
  /** Id of the event this one follows from. */
  @IsOptional() @IsUUID() causationId?: string;
  @IsObject() data!: T;
}
