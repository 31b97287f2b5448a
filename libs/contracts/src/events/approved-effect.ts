import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import {
  EFFECT_KINDS,
  TICKET_LIMITS,
  TICKET_PRIORITIES,
  type EffectKind,
  type TicketPriority,
} from '../outbound-effect.js';
import { Part } from '../part.js';
import { Personal } from '../personal.js';

/** What a ticket is opened with. Its validators are what a model is told, what a reviewer's edit is held to, and what is carried out. */
export class Ticket {
  /** What it is about, in one line. */
  @IsString() @Matches(/\S/) @MaxLength(TICKET_LIMITS.subject) @Personal() subject!: string;
  /** Everything a colleague needs to act on it. */
  @IsString() @Matches(/\S/) @MaxLength(TICKET_LIMITS.details) @Personal() details!: string;
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
}

/** Something to be done outside the conversation, with exactly these parameters. */
export class ApprovedEffect {
  @IsIn(EFFECT_KINDS) kind!: EffectKind;
  @Part(() => Ticket) ticket!: Ticket;
}
