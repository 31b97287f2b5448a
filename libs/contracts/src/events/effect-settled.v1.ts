import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Event } from '../event.js';
import { EFFECT_KINDS, type EffectKind } from '../outbound-effect.js';
import { NotPersonal, Personal } from '../personal.js';

export const EFFECT_OUTCOMES = ['done', 'refused', 'unknown'] as const;
export type EffectOutcome = (typeof EFFECT_OUTCOMES)[number];

/** Something countersigned was done outside the conversation, was refused, or nobody knows (SV-17). Told once. */
@Event('effect.settled', 1)
export class EffectSettled {
  @IsUUID() effectId!: string;
  /** The approval it is part of. */
  @IsUUID() replyId!: string;
  /** Its place among the effects of that approval, from 0. */
  @IsInt() @Min(0) position!: number;
  @IsIn(EFFECT_KINDS) kind!: EffectKind;
  /** `refused`: certainly not done; `unknown`: the answer was lost, and it is not asked for again. */
  @IsIn(EFFECT_OUTCOMES) outcome!: EffectOutcome;
  /** Of `refused` and `unknown`: why, as a code. */
  @IsOptional() @Matches(/^[A-Za-z0-9_-]{1,60}$/) code?: string;
  /** The receiver's own words. */
  @IsOptional() @IsString() @MaxLength(500) @Personal() words?: string;
  /** Of `done`: what the receiver calls it. */
  @IsOptional() @IsString() @MaxLength(100) @NotPersonal() reference?: string;
  /** Calls that were made. */
  @IsInt() @Min(0) attempts!: number;
  @IsISO8601() at!: string;
}
