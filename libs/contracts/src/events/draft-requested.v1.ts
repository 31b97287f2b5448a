import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
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
import { FactsSheet } from '../business-facts.js';
import { Event } from '../event.js';
import { Part, Parts } from '../part.js';
import { EFFECT_KINDS, type EffectKind } from '../outbound-effect.js';
import { NotPersonal, Personal } from '../personal.js';
import { EFFECT_OUTCOMES, type EffectOutcome } from './effect-settled.v1.js';
import { TurnMessage, Watermark } from './turn-closed.v1.js';

/** Something that was countersigned to be done outside the conversation, and what became of it so far. */
export class CountersignedEffect {
  @IsIn(EFFECT_KINDS) kind!: EffectKind;
  /** What it is about, as it was countersigned. */
  @IsString() @MaxLength(150) @Personal() about!: string;
  /** `approved`: it is not known yet. */
  @IsIn(['approved', ...EFFECT_OUTCOMES]) state!: 'approved' | EffectOutcome;
  /** What the receiver calls it. */
  @IsOptional() @IsString() @MaxLength(100) @NotPersonal() reference?: string;
  /** When it was countersigned. */
  @IsISO8601() at!: string;
}

/** Somebody asked for a draft over exactly these turns. A newer request makes this one stale. */
@Event('draft.requested', 1)
export class DraftRequested {
  @IsUUID() requestId!: string;
  @IsUUID() itemId!: string;
  @ArrayNotEmpty() @IsUUID('all', { each: true }) turnIds!: string[];
  /** Every unanswered message, in order. */
  @Parts(() => TurnMessage, { min: 1 }) messages!: TurnMessage[];
  @Part(() => Watermark) coveredThrough!: Watermark;
  /** A reviewer's wish for this draft. */
  @IsOptional() @IsString() @MaxLength(500) @Personal() instruction?: string;
  /** The model profile the workspace has chosen; the installation's own when absent. */
  @IsOptional() @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile?: string;
  /** Version of the workspace's own rules the draft is checked with; it has none when absent (ADR 0031). */
  @IsOptional() @IsInt() @Min(1) policyVersion?: number;
  /** What the workspace has written down of the business; absent where it has not. */
  @IsOptional() @Part(() => FactsSheet) facts?: FactsSheet;
  /** What may be proposed to be done outside the conversation; nothing when absent. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsIn(EFFECT_KINDS, { each: true }) offers?: EffectKind[];
  /** What was countersigned of that in this conversation before, newest last. */
  @IsOptional() @Parts(() => CountersignedEffect, { max: 5 }) effects?: CountersignedEffect[];
}
