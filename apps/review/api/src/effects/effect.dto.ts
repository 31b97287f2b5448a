import {
  TICKET_LIMITS,
  TICKET_PRIORITIES,
  type EffectKind,
  type TicketPriority,
} from '@countersign/contracts/approval';
import { EFFECT_KINDS } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** What a ticket is opened with. */
export class TicketDto {
  @IsString()
  @Matches(/\S/, { message: 'subject must not be blank' })
  @MaxLength(TICKET_LIMITS.subject)
  subject!: string;
  @IsString()
  @Matches(/\S/, { message: 'details must not be blank' })
  @MaxLength(TICKET_LIMITS.details)
  details!: string;
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
}

/** Something to be done outside the conversation, with exactly these parameters. */
export class EffectDto {
  @IsIn(EFFECT_KINDS) kind!: EffectKind;
  @IsObject() @ValidateNested() @Type(() => TicketDto) ticket!: TicketDto;
}

/** Something that was countersigned to be done, and what became of it. */
export class ThreadEffectDto extends EffectDto {
  @IsUUID() id!: string;
  /** `approved`: not known yet. `refused`: certainly not done. `unknown`: the answer was lost, and it is not repeated. */
  @IsIn(['approved', 'done', 'refused', 'unknown']) state!: 'approved' | 'done' | 'refused' | 'unknown';
  @IsOptional() @IsString() code?: string;
  /** The receiver's own words. */
  @IsOptional() @IsString() words?: string;
  /** What the receiver calls it. */
  @IsOptional() @IsString() reference?: string;
  @IsString() author!: string;
  /** When it was countersigned, ISO 8601. */
  @IsString() at!: string;
}
