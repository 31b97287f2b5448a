import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Min,
} from 'class-validator';
import { ESCALATION_LEVELS, RAISE_REASONS, type EscalationLevel, type RaiseReason } from '../escalation.js';
import { Event } from '../event.js';

/** What every fact about an escalation says. */
abstract class EscalationFact {
  @IsUUID() escalationId!: string;
  /** The open item it is about; absent where the conversation waits for something else. */
  @IsOptional() @IsUUID() itemId?: string;
  @IsIn(ESCALATION_LEVELS) level!: EscalationLevel;
}

/** Somebody has to look at a conversation now: raised, on a higher level, or told again because nobody took it. */
@Event('escalation.raised', 1)
export class EscalationRaised extends EscalationFact {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(RAISE_REASONS, { each: true }) reasons!: RaiseReason[];
  /** `climbed`: nobody took it in time; `repeated`: nobody did on the highest level. */
  @IsIn(['raised', 'climbed', 'repeated']) why!: 'raised' | 'climbed' | 'repeated';
  /** How often it has been told by now. */
  @IsInt() @Min(1) alert!: number;
  @IsISO8601() raisedAt!: string;
  /** By when somebody has to take it. */
  @IsISO8601() dueAt!: string;
}

/** Somebody takes it. */
@Event('escalation.acknowledged', 1)
export class EscalationAcknowledged extends EscalationFact {
  @Matches(/^person:[A-Za-z0-9_-]{1,64}$/) actor!: string;
  /** Milliseconds since it was raised. */
  @IsInt() @Min(0) afterMs!: number;
}
